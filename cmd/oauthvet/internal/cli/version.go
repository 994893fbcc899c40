package cli

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/oauthvet/oauthvet/analyzer"
)

// jsonVersion is what a binary is.
type jsonVersion struct {
	Version   string `json:"version"`
	Go        string `json:"go"`    // that it was built with
	Tools     string `json:"tools"` // golang.org/x/tools
	Rules     int    `json:"rules"`
	Libraries int    `json:"libraries"` // in the catalogue
	Rows      int    `json:"rows"`
}

// version writes what this binary is.
func (c *Command) version(_ context.Context, args []string) int {
	fs := newFlags("version")
	asJSON := jsonFlag(fs)
	rest, err := operands(fs, args)
	if err != nil {
		return c.wrong("version", err)
	}
	if len(rest) > 0 {
		return c.fail("version takes no arguments")
	}
	libraries, err := analyzer.Catalogue()
	if err != nil {
		return c.fail("%v", err)
	}
	v := jsonVersion{Version: version(), Go: runtime.Version(), Tools: dependency("golang.org/x/tools"),
		Rules: len(analyzer.Rules()), Libraries: len(libraries)}
	for _, library := range libraries {
		v.Rows += library.Rows
	}
	if *asJSON {
		err = writeJSON(c.Stdout, v)
	} else {
		_, err = fmt.Fprintf(c.Stdout, "oauthvet %s (built with %s and golang.org/x/tools %s; %d rules; %d libraries, %d rows)\n",
			v.Version, v.Go, v.Tools, v.Rules, v.Libraries, v.Rows)
	}
	if err != nil {
		return c.fail("%v", err)
	}
	return exitClean
}

// version returns the version of the module that this binary was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// dependency returns the version of a module in this binary.
func dependency(path string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	for _, m := range info.Deps {
		switch {
		case m.Path != path:
		case m.Replace != nil:
			return m.Replace.Version
		default:
			return m.Version
		}
	}
	return "(unknown)"
}
