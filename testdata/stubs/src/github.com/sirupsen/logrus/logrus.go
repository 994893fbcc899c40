// Package logrus is a stub of github.com/sirupsen/logrus v1.9.4.
package logrus

type Fields map[string]interface{}

type Entry struct{ Data Fields }

func (entry *Entry) Info(args ...interface{})                       {}
func (entry *Entry) Debug(args ...interface{})                      {}
func (entry *Entry) WithField(key string, value interface{}) *Entry { return entry }

func WithField(key string, value interface{}) *Entry { return &Entry{} }
func WithFields(fields Fields) *Entry                { return &Entry{} }
func WithError(err error) *Entry                     { return &Entry{} }
func Infof(format string, args ...interface{})       {}
func Debugf(format string, args ...interface{})      {}

func (entry *Entry) Error(args ...interface{}) {}
