package engine_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
)

// TestClients compares what is known of every client in testdata with the
// comment on the line where it begins:
//
//	// client: PROVIDER GRANT ROLE=ORIGINS ... auth=ADDRESS url=ADDRESS
//
// with - for a provider or grant that is not known.
func TestClients(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	actions := analyze(t, pkgs)
	seen := 0
	for _, p := range pkgs {
		wants := clientWants(p)
		if len(wants) == 0 {
			continue
		}
		t.Run(p.PkgPath, func(t *testing.T) {
			for _, c := range result(actions[p.PkgPath]).Clients().All {
				at := short(p.Fset, c.Node.Pos())
				if got := describeClient(c); got != wants[at] {
					t.Errorf("%s:\n got %s\nwant %s", at, got, wants[at])
				}
				delete(wants, at)
				seen++
			}
			for at := range wants {
				t.Errorf("%s: no client", at)
			}
		})
	}
	if seen < 15 {
		t.Errorf("only %d clients in testdata", seen)
	}
}

func clientWants(p *packages.Package) map[string]string {
	wants := make(map[string]string)
	for _, f := range p.Syntax {
		for _, group := range f.Comments {
			for _, c := range group.List {
				if text, ok := strings.CutPrefix(c.Text, "// client: "); ok {
					wants[fmt.Sprintf("%s:%d", filepath.Base(p.Fset.Position(c.Pos()).Filename), p.Fset.Position(c.Pos()).Line)] = text
				}
			}
		}
	}
	return wants
}

func describeClient(c *client.Client) string {
	known := func(s string) string {
		if s == "" {
			return "-"
		}
		return s
	}
	text := known(c.Provider) + " " + known(c.Grant)
	for _, part := range c.Parts {
		switch part.Role {
		case client.AuthURL, client.TokenURL:
			continue
		case client.Style:
			text += " style"
			continue
		}
		text += fmt.Sprintf(" %s=%s", part.Role, describe(part.Origins))
	}
	if c.Endpoint.Auth != "" {
		text += " auth=" + c.Endpoint.Auth
	}
	if c.Endpoint.Token != "" {
		text += " url=" + c.Endpoint.Token
	}
	return text
}
