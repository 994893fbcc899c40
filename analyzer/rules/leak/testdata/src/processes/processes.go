// Package processes gives secrets to other programs, as arguments or otherwise.
package processes

import (
	"context"
	"os"
	"os/exec"
	"strings"

	"golang.org/x/oauth2"
)

func appended(c *oauth2.Config) error {
	cmd := exec.Command("tool")
	cmd.Args = append(cmd.Args, "--secret", c.ClientSecret) // want `client secret oauth2.Config.ClientSecret goes to the list of processes`
	return cmd.Run()
}

func literal(c *oauth2.Config) error {
	cmd := &exec.Cmd{Path: "/bin/tool", Args: []string{"tool", "login", c.ClientSecret}} // want `client secret oauth2.Config.ClientSecret goes to the list of processes`
	return cmd.Run()
}

func started(c *oauth2.Config) (*os.Process, error) {
	return os.StartProcess("/bin/tool", []string{"tool", c.ClientSecret}, &os.ProcAttr{}) // want `client secret oauth2.Config.ClientSecret goes to the list of processes`
}

func startedWith(c *oauth2.Config) (*os.Process, error) {
	return os.StartProcess("/bin/tool", []string{"tool", c.ClientID}, &os.ProcAttr{Env: []string{"CLIENT_SECRET=" + c.ClientSecret}})
}

type runner struct{ cmd *exec.Cmd }

func (r *runner) method(c *oauth2.Config) error {
	r.cmd.Args = []string{"tool", "--secret=" + c.ClientSecret} // want `client secret oauth2.Config.ClientSecret goes to the list of processes`
	return r.cmd.Run()
}

func closure(c *oauth2.Config) func() error {
	return func() error {
		args := []string{"login", "--secret", c.ClientSecret}
		return exec.CommandContext(context.Background(), "tool", args...).Run() // want `client secret oauth2.Config.ClientSecret goes to the list of processes`
	}
}

func list(c *oauth2.Config) error {
	args := []string{"tool", c.ClientSecret}
	var cmd exec.Cmd
	cmd.Args = args // want `client secret oauth2.Config.ClientSecret goes to the list of processes`
	return cmd.Run()
}

func environment(c *oauth2.Config) error {
	cmd := exec.Command("tool", "--id", c.ClientID)
	cmd.Env = append(os.Environ(), "CLIENT_SECRET="+c.ClientSecret)
	return cmd.Run()
}

func input(c *oauth2.Config) error {
	cmd := exec.Command("tool", "--stdin")
	cmd.Args = append(cmd.Args, "--id", c.ClientID)
	cmd.Stdin = strings.NewReader(c.ClientSecret)
	return cmd.Run()
}

type job struct{ Args []string }

func otherArgs(c *oauth2.Config) job { return job{Args: []string{c.ClientSecret}} }
