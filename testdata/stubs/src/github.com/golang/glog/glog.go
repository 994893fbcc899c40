// Package glog is a stub of github.com/golang/glog v1.2.5.
package glog

type Level int32

type Verbose bool

func V(level Level) Verbose { return false }

func (v Verbose) Infof(format string, args ...any) {}

func Infof(format string, args ...any)  {}
func Errorf(format string, args ...any) {}
