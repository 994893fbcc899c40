// Package cobra is a stub of github.com/spf13/cobra v1.10.2.
package cobra

import (
	"context"

	"github.com/spf13/pflag"
)

type Command struct {
	Use     string
	Short   string
	Long    string
	Example string

	PersistentPreRunE func(cmd *Command, args []string) error
	PreRunE           func(cmd *Command, args []string) error
	Run               func(cmd *Command, args []string)
	RunE              func(cmd *Command, args []string) error

	SilenceUsage bool
}

func (c *Command) Flags() *pflag.FlagSet                     { return nil }
func (c *Command) PersistentFlags() *pflag.FlagSet           { return nil }
func (c *Command) AddCommand(cmds ...*Command)               {}
func (c *Command) Context() context.Context                  { return nil }
func (c *Command) Execute() error                            { return nil }
func (c *Command) Print(i ...interface{})                    {}
func (c *Command) Println(i ...interface{})                  {}
func (c *Command) Printf(format string, i ...interface{})    {}
func (c *Command) PrintErr(i ...interface{})                 {}
func (c *Command) PrintErrln(i ...interface{})               {}
func (c *Command) PrintErrf(format string, i ...interface{}) {}
