// Package zap is a stub of go.uber.org/zap v1.28.0.
package zap

type Field struct{ Key string }

type Logger struct{}

func NewNop() *Logger { return &Logger{} }

func (log *Logger) Debug(msg string, fields ...Field)                    {}
func (log *Logger) Info(msg string, fields ...Field)                     {}
func (log *Logger) Error(msg string, fields ...Field)                    {}
func (log *Logger) With(fields ...Field) *Logger                         { return log }
func (log *Logger) Sugar() *SugaredLogger                                { return &SugaredLogger{} }
func (s *SugaredLogger) Infof(template string, args ...interface{})      {}
func (s *SugaredLogger) Infow(msg string, keysAndValues ...interface{})  {}
func (s *SugaredLogger) Debugw(msg string, keysAndValues ...interface{}) {}

type SugaredLogger struct{}

func String(key string, val string) Field     { return Field{key} }
func Int(key string, val int) Field           { return Field{key} }
func Any(key string, value interface{}) Field { return Field{key} }
func Error(err error) Field                   { return Field{} }

func L() *Logger { return &Logger{} }
