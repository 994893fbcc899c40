// Package cli is a stub of github.com/urfave/cli/v2 v2.27.7.
package cli

import "context"

type ActionFunc func(*Context) error

type Flag interface {
	Names() []string
	IsSet() bool
}

type StringFlag struct {
	Name        string
	Category    string
	DefaultText string
	FilePath    string
	Usage       string
	Required    bool
	Hidden      bool
	HasBeenSet  bool
	Value       string
	Destination *string
	Aliases     []string
	EnvVars     []string
	TakesFile   bool
	Action      func(*Context, string) error
}

func (f *StringFlag) Names() []string { return nil }
func (f *StringFlag) IsSet() bool     { return false }

type App struct {
	Name     string
	Usage    string
	Flags    []Flag
	Commands []*Command
	Action   ActionFunc
}

func NewApp() *App { return nil }

func (a *App) Run(arguments []string) (err error) { return nil }

type Command struct {
	Name        string
	Usage       string
	Flags       []Flag
	Subcommands []*Command
	Action      ActionFunc
}

type Context struct {
	context.Context
	App     *App
	Command *Command
}

func (cCtx *Context) Set(name, value string) error     { return nil }
func (cCtx *Context) Value(name string) interface{}    { return nil }
func (cCtx *Context) Path(name string) string          { return "" }
func (cCtx *Context) String(name string) string        { return "" }
func (cCtx *Context) StringSlice(name string) []string { return nil }

type ExitCoder interface {
	error
	ExitCode() int
}

func Exit(message interface{}, exitCode int) ExitCoder { return nil }
