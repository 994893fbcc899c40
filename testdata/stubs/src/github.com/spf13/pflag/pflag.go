// Package pflag is a stub of github.com/spf13/pflag v1.1.0.
package pflag

import "encoding"

type Value interface {
	String() string
	Set(string) error
	Type() string
}

type Flag struct {
	Name      string
	Shorthand string
	Usage     string
	Value     Value
	DefValue  string
	Changed   bool
}

type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota
	ExitOnError
	PanicOnError
)

type FlagSet struct {
	Usage     func()
	SortFlags bool
}

var CommandLine = NewFlagSet("", ExitOnError)

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet { return nil }

func Parse()                                                                   {}
func Arg(i int) string                                                         { return "" }
func Args() []string                                                           { return nil }
func Set(name, value string) error                                             { return nil }
func String(name string, value string, usage string) *string                   { return nil }
func StringP(name, shorthand string, value string, usage string) *string       { return nil }
func StringVar(p *string, name string, value string, usage string)             {}
func StringVarP(p *string, name, shorthand string, value string, usage string) {}
func Var(value Value, name string, usage string)                               {}
func VarP(value Value, name, shorthand, usage string)                          {}

func TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {}

func TextVarP(p encoding.TextUnmarshaler, name, shorthand string, value encoding.TextMarshaler, usage string) {
}

func (f *FlagSet) Parse(arguments []string) error                                           { return nil }
func (f *FlagSet) Lookup(name string) *Flag                                                 { return nil }
func (f *FlagSet) Arg(i int) string                                                         { return "" }
func (f *FlagSet) Args() []string                                                           { return nil }
func (f *FlagSet) Set(name, value string) error                                             { return nil }
func (f *FlagSet) GetString(name string) (string, error)                                    { return "", nil }
func (f *FlagSet) String(name string, value string, usage string) *string                   { return nil }
func (f *FlagSet) StringP(name, shorthand string, value string, usage string) *string       { return nil }
func (f *FlagSet) StringVar(p *string, name string, value string, usage string)             {}
func (f *FlagSet) StringVarP(p *string, name, shorthand string, value string, usage string) {}
func (f *FlagSet) Var(value Value, name string, usage string)                               {}
func (f *FlagSet) VarP(value Value, name, shorthand, usage string)                          {}
func (f *FlagSet) VarPF(value Value, name, shorthand, usage string) *Flag                   { return nil }

func (f *FlagSet) TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
}

func (f *FlagSet) TextVarP(p encoding.TextUnmarshaler, name, shorthand string, value encoding.TextMarshaler, usage string) {
}
