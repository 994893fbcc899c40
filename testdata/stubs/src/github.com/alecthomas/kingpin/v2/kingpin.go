// Package kingpin is a stub of github.com/alecthomas/kingpin/v2 v2.4.0.
package kingpin

type Value interface {
	String() string
	Set(string) error
}

type parserMixin struct{}

func (p *parserMixin) SetValue(value Value)     {}
func (p *parserMixin) String() (target *string) { return nil }
func (p *parserMixin) StringVar(target *string) {}

type FlagClause struct {
	parserMixin
}

func (f *FlagClause) Default(values ...string) *FlagClause              { return f }
func (f *FlagClause) OverrideDefaultFromEnvar(envar string) *FlagClause { return f }
func (f *FlagClause) Envar(name string) *FlagClause                     { return f }
func (f *FlagClause) Required() *FlagClause                             { return f }
func (f *FlagClause) Help(help string) *FlagClause                      { return f }

type ArgClause struct {
	parserMixin
}

func (a *ArgClause) Required() *ArgClause                { return a }
func (a *ArgClause) Default(values ...string) *ArgClause { return a }
func (a *ArgClause) Envar(name string) *ArgClause        { return a }
func (a *ArgClause) Help(help string) *ArgClause         { return a }

type flagGroup struct{}

func (f *flagGroup) Flag(name, help string) *FlagClause { return nil }

type argGroup struct{}

func (a *argGroup) Arg(name, help string) *ArgClause { return nil }

type cmdMixin struct {
	*flagGroup
	*argGroup
}

type Application struct {
	cmdMixin
}

func New(name, help string) *Application { return nil }

func (a *Application) Parse(args []string) (command string, err error)            { return "", nil }
func (a *Application) Errorf(format string, args ...interface{})                  {}
func (a *Application) Fatalf(format string, args ...interface{})                  {}
func (a *Application) FatalUsage(format string, args ...interface{})              {}
func (a *Application) FatalIfError(err error, format string, args ...interface{}) {}

func Flag(name, help string) *FlagClause                         { return nil }
func Arg(name, help string) *ArgClause                           { return nil }
func Parse() string                                              { return "" }
func Errorf(format string, args ...interface{})                  {}
func Fatalf(format string, args ...interface{})                  {}
func FatalUsage(format string, args ...interface{})              {}
func FatalIfError(err error, format string, args ...interface{}) {}
