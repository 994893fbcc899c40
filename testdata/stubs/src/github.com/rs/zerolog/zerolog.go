// Package zerolog is a stub of github.com/rs/zerolog v1.35.1.
package zerolog

type Event struct{}

func (e *Event) Str(key, val string) *Event                 { return e }
func (e *Event) Int(key string, i int) *Event               { return e }
func (e *Event) Interface(key string, i interface{}) *Event { return e }
func (e *Event) Err(err error) *Event                       { return e }
func (e *Event) Msg(msg string)                             {}
func (e *Event) Msgf(format string, v ...interface{})       {}

type Logger struct{}

func (l *Logger) Debug() *Event { return &Event{} }
func (l *Logger) Info() *Event  { return &Event{} }
func (l *Logger) Error() *Event { return &Event{} }
