package ctrlflow

import (
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/built"
)

// source is what the functions of the tests may use: at marks a block, keep
// marks a value.
const source = `package p

import (
	"net/http"
	"os"
)

var _ http.Request
var _ = os.Exit

type Config struct{ Env, Name string; Dev bool; In struct{ Secret string } }

func at(name string) {}
func keep(v string) {}
func look(key string) (string, bool) { return "", false }
func next() string { return "" }
func dev() bool { return false }
func change(c *Config) {}

var env string
var clientSecret string
`

var stubs = map[string]string{
	"os":       "package os\n\nfunc Exit(int)",
	"net/http": "package http\n\ntype Request struct{ Host string }\n\nfunc (*Request) FormValue(string) string\n\nfunc (*Request) Cookie(string) string",
}

// function builds the function F.
func function(t *testing.T, text string) *ssa.Function {
	t.Helper()
	fn := built.Source(t, source+text, stubs).Func("F")
	if fn == nil {
		t.Fatal("no function F")
	}
	return fn
}

// marked returns the call of at or keep with a constant, or the only call of keep.
func marked(t *testing.T, fn *ssa.Function, mark, name string) ssa.CallInstruction {
	t.Helper()
	for _, call := range gotypes.CallsIn(fn) {
		callee := call.Common().StaticCallee()
		if callee == nil || callee.Name() != mark {
			continue
		}
		if text, _ := gotypes.StringConstant(call.Common().Args[0]); name == "" || text == name {
			return call
		}
	}
	t.Fatalf("no call %s(%q)", mark, name)
	return nil
}

// block returns the block that calls at with a name.
func block(t *testing.T, fn *ssa.Function, name string) *ssa.BasicBlock {
	t.Helper()
	return marked(t, fn, "at", name).Block()
}
