// Package settings has values from the command line, settings and files.
package settings

import (
	"bufio"
	"flag"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/alecthomas/kingpin/v2"
	"github.com/knadh/koanf/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
	"github.com/urfave/cli/v2"
	"golang.org/x/oauth2"
)

var (
	atLevel = flag.String("key", "ZbE2yu1Y3HgCGx9ZUZTxyYgT", "usage")
	into    string
	noValue = flag.String("other", "", "usage")
)

func init() { flag.StringVar(&into, "into", "ndcnw8oORpyVuE5wiVsTeRgvJ", "usage") }

func flags(set *flag.FlagSet) {
	_ = oauth2.Config{ClientSecret: *atLevel} // origins: const(opaque, 24) [default] | flag(key)
	_ = oauth2.Config{ClientSecret: into}     // origins: const(opaque, 25) [default] | flag(into)
	_ = oauth2.Config{ClientSecret: *noValue} // origins: const(empty, 0) [default] | flag(other)
	local := set.String("local", os.Getenv("KEY"), "usage")
	_ = oauth2.Config{ClientSecret: *local}      // origins: env(KEY) [default] | flag(local)
	_ = oauth2.Config{ClientSecret: flag.Arg(1)} // origins: flag
}

func pflags(set *pflag.FlagSet) {
	key := pflag.StringP("pkey", "k", "b9ErySqoK0ACUIuXIVHhgCOwsN", "usage")
	_ = oauth2.Config{ClientSecret: *key} // origins: const(opaque, 26) [default] | flag(pkey)
	pflag.String("looked-up", "bh6fI750Foa5MZSA3OHXcG1GdSK", "usage")
	byName, _ := pflag.CommandLine.GetString("looked-up")
	_ = oauth2.Config{ClientSecret: byName} // origins: const(opaque, 27) [default] | flag(looked-up)
}

func command() *cobra.Command {
	var key string
	cmd := &cobra.Command{RunE: func(cmd *cobra.Command, args []string) error {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 28) [default] | flag(ckey)
		byName, err := cmd.Flags().GetString("by-name")
		_ = oauth2.Config{ClientSecret: byName}  // origins: const(opaque, 29) [default] | flag(by-name)
		_ = oauth2.Config{ClientSecret: args[0]} // origins: unknown(a parameter)
		return err
	}}
	cmd.Flags().StringVar(&key, "ckey", "DMz3O6qX5mDwIy2mbbhRXZPO7f39", "usage")
	cmd.Flags().String("by-name", "EuGC9Th4FmaSqb5Savib4jQ6MIwHv", "usage")
	return cmd
}

// A setting and a flag of the same name may be bound to each other.
func sameName(v *viper.Viper) {
	pflag.String("bound", "WP4YCiqkedybGSoqpavztYLvpQky9XyFZdj", "usage")
	_ = oauth2.Config{ClientSecret: v.GetString("bound")} // origins: const(opaque, 35) [default] "when bound is unset" | config(bound)
}

func vipers() {
	viper.SetDefault("login.key", "aW12t2WXxBSsBdOxz5WYpcXijyuKCz")
	_ = oauth2.Config{ClientSecret: viper.GetString("login.key")}   // origins: const(opaque, 30) [default] "when login.key is unset" | config(login.key)
	_ = oauth2.Config{ClientSecret: viper.GetString("login.other")} // origins: config(login.other)
	v := viper.New()
	v.SetDefault("own.key", os.Getenv("KEY"))
	_ = oauth2.Config{ClientSecret: v.GetString("own.key")} // origins: env(KEY) [default] | config(own.key)
}

func others(c *cli.Context, k *koanf.Koanf, app *kingpin.Application) {
	_ = []cli.Flag{&cli.StringFlag{Name: "ukey", Value: "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"}}
	_ = oauth2.Config{ClientSecret: c.String("ukey")}  // origins: const(opaque, 31) [default] | flag(ukey)
	_ = oauth2.Config{ClientSecret: k.String("k.key")} // origins: config(k.key)
	key := app.Flag("akey", "usage").Default("m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH").String()
	_ = oauth2.Config{ClientSecret: *key} // origins: const(opaque, 32) [default] | flag(akey)
	fromEnv := app.Flag("plain", "usage").Envar("OTHER").String()
	_ = oauth2.Config{ClientSecret: *fromEnv} // gap (2026-11-25): env(OTHER) | flag(plain)
}

// Set and read back.
func environment() {
	os.Setenv("SHOP_KEY", "FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT")
	_ = oauth2.Config{ClientSecret: os.Getenv("SHOP_KEY")} // origins: const(opaque, 33) [default] "when SHOP_KEY is unset" | env(SHOP_KEY)
}

func getenv(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

// The name comes from the caller.
func helper() {
	_ = oauth2.Config{ClientSecret: getenv("KEY", "NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S")} // origins: env(KEY) | const(opaque, 34) "when KEY is unset"
	_ = oauth2.Config{ClientSecret: getenv("KEY", "")}                                   // origins: env(KEY) | const(empty, 0)
}

func files(r io.Reader) {
	data, err := os.ReadFile("/run/secrets/key")
	_ = oauth2.Config{ClientSecret: string(data)}                    // origins: file(/run/secrets/key)
	_ = oauth2.Config{ClientSecret: strings.TrimSpace(string(data))} // origins: file(/run/secrets/key) [trim]
	data, _ = io.ReadAll(r)
	_ = oauth2.Config{ClientSecret: string(data)} // origins: reader
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	_ = oauth2.Config{ClientSecret: line} // origins: stdin(Stdin) [line]
	scanner := bufio.NewScanner(os.Stdin)
	_ = oauth2.Config{ClientSecret: scanner.Text()} // origins: stdin(Stdin) [trim]
	out, _ := exec.Command("pass", "shop").Output()
	_ = oauth2.Config{ClientSecret: string(out)} // origins: exec
	_ = err
}
