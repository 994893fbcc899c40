// Package klog is a stub of k8s.io/klog/v2 v2.140.0.
package klog

type Level int32

type Verbose struct{ enabled bool }

func V(level Level) Verbose { return Verbose{} }

func (v Verbose) Infof(format string, args ...interface{})       {}
func (v Verbose) InfoS(msg string, keysAndValues ...interface{}) {}

func Infof(format string, args ...interface{})                   {}
func InfoS(msg string, keysAndValues ...interface{})             {}
func ErrorS(err error, msg string, keysAndValues ...interface{}) {}
