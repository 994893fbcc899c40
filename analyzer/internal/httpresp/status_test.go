package httpresp_test

import (
	"fmt"
	"go/token"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpresp"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// The table: what a comparison of the status with a constant says, where it is true
// and where it is false.
func TestCompare(t *testing.T) {
	const u, a, r = httpresp.Unclear, httpresp.Accepted, httpresp.Refused
	for _, tt := range []struct {
		op      token.Token
		code    int64
		yes, no httpresp.Verdict
	}{
		{token.EQL, 200, a, r}, {token.NEQ, 200, r, a},
		{token.EQL, 201, a, r}, {token.NEQ, 201, r, a},
		{token.EQL, 204, a, u}, {token.NEQ, 204, u, a}, // no token request is answered with 204
		{token.EQL, 300, r, u}, {token.NEQ, 300, u, r},
		{token.EQL, 400, r, u}, {token.EQL, 401, r, u}, {token.NEQ, 401, u, r}, {token.EQL, 500, r, u},
		{token.LSS, 200, r, u}, {token.GEQ, 200, u, r}, {token.GTR, 200, r, a}, {token.LEQ, 200, a, r},
		{token.LSS, 300, a, r}, {token.LEQ, 299, a, r}, {token.GEQ, 300, r, a}, {token.GTR, 299, r, a},
		{token.LEQ, 300, a, r}, {token.GTR, 300, r, a},
		{token.LSS, 400, a, r}, {token.LEQ, 399, a, r}, {token.GEQ, 400, r, a}, {token.GTR, 399, r, a},
		{token.GEQ, 500, r, u}, {token.LSS, 500, u, r},
		{token.NEQ, 0, u, u},
	} {
		if yes, no := httpresp.Compare(tt.op, tt.code, true), httpresp.Compare(tt.op, tt.code, false); yes != tt.yes || no != tt.no {
			t.Errorf("status %s %d: %d and %d, want %d and %d", tt.op, tt.code, yes, no, tt.yes, tt.no)
		}
	}
}

const aroundStatus = `package p

import ("errors"; "fmt"; "net/http"; "strings")

var errStatus = errors.New("refused")

func ok(code int) bool { return code >= 200 && code < 300 }
func not(code int) bool { switch code { case 200, 201: return false }; return true }
func fine(resp *http.Response) bool { return ok(resp.StatusCode) }
func check(resp *http.Response) error { if resp.StatusCode >= 400 { return fmt.Errorf("status %s", resp.Status) }; return nil }
func read(resp *http.Response) (string, error) { if resp.StatusCode != 200 { return "", errStatus }; return "x", nil }
func any[T int | int64](code T) bool { return code == 200 }

type answer struct{ *http.Response }
func (a answer) good() bool { return a.StatusCode/100 == 2 }
type client struct{}
func (client) IsSuccess() bool { return false }
func (client) IsError() bool { return false }
func (client) StatusCode() int { return 0 }
type hasStatus interface { StatusCode() int }

func here() {}
func there() {}
var _ = strings.HasPrefix
`

// Where here is called the answer is accepted, and refused where there is.
func TestStatusReader(t *testing.T) {
	for name, body := range map[string]string{
		"comparison":         `if resp.StatusCode != http.StatusOK { there(); return }; here()`,
		"constant first":     `if 400 <= resp.StatusCode { there() } else { here() }`,
		"below":              `if resp.StatusCode < 400 { here() } else { there() }`,
		"and":                `if resp.StatusCode >= 200 && resp.StatusCode <= 299 { here() } else { there() }`,
		"or":                 `if resp.StatusCode < 200 || resp.StatusCode >= 300 { there(); return }; here()`,
		"two statuses":       `if resp.StatusCode != 200 && resp.StatusCode != 201 { there(); return }; here()`,
		"not":                `if !(resp.StatusCode == 200) { there(); return }; here()`,
		"division":           `if resp.StatusCode/100 != 2 { there(); return }; here()`,
		"switch":             `switch resp.StatusCode { case 200, 201: here(); default: there() }`,
		"switch, more cases": `switch resp.StatusCode { case 401: there(); case 200: here(); case 500, 503: there() }`,
		"switch of bools":    `switch { case resp.StatusCode == 200: here(); case resp.StatusCode < 500: there() }`,
		"variable":           `refused := resp.StatusCode != 200; if refused { there(); return }; here()`,
		"status in variable": `code := resp.StatusCode; if code != 200 { there(); return }; here()`,
		"text":               `if resp.Status != "200 OK" { there(); return }; here()`,
		"prefix":             `if !strings.HasPrefix(resp.Status, "2") { there(); return }; here()`,
		"helper":             `if ok(resp.StatusCode) { here() } else { there() }`,
		"negative helper":    `if not(resp.StatusCode) { there(); return }; here()`,
		"helper of helper":   `if !fine(resp) { there(); return }; here()`,
		"checking helper":    `if err := check(resp); err != nil { there(); return }; here()`,
		"reading helper":     `s, err := read(resp); if err != nil { there(); return }; here(); _ = s`,
		"generic helper":     `if !any(resp.StatusCode) { there(); return }; here()`,
		"method":             `if a := (answer{resp}); a.good() { here() } else { there() }`,
		"closure":            `good := func() bool { return resp.StatusCode < 300 }; if good() { here() } else { there() }`,
		"IsSuccess":          `var c client; if !c.IsSuccess() { there(); return }; here()`,
		"IsError":            `var c client; if c.IsError() { there(); return }; here()`,
		"method StatusCode":  `var c client; if c.StatusCode() >= 300 { there(); return }; here()`,
		"interface":          `var c hasStatus = client{}; if c.StatusCode() != 200 { there(); return }; here()`,
		"compared with true": `if ok(resp.StatusCode) == false { there(); return }; here()`,
		"two answers":        `if resp.StatusCode != 200 { return }; other, _ := http.Get("x"); if other.StatusCode != 200 { there(); return }; here()`,
	} {
		t.Run(name, func(t *testing.T) {
			flow := dataflow.New(snippet.Unit(t, aroundStatus+fmt.Sprintf("func f(resp *http.Response) { %s }", body)))
			r := httpresp.NewStatusReader(flow.NewWalk(), nil)
			for fn, calls := range flow.Program().Calls {
				want, ok := map[string]httpresp.Verdict{"here": httpresp.Accepted, "there": httpresp.Refused}[fn.Name()]
				for _, call := range calls {
					if got := r.In(call.Block()); ok && got != want {
						t.Errorf("%s: %d, want %d", fn.Name(), got, want)
					}
				}
			}
		})
	}
}

// A condition that asks for something else says nothing.
func TestOtherConditions(t *testing.T) {
	for _, cond := range []string{`resp == nil`, `err != nil`, `n > 200`, `resp.ContentLength == 200`, `resp.Header.Get("X") == "200"`, `errors.Is(err, errStatus)`} {
		flow := dataflow.New(snippet.Unit(t, aroundStatus+fmt.Sprintf("func f(resp *http.Response, err error, n int) { if %s { here() } }", cond)))
		r := httpresp.NewStatusReader(flow.NewWalk(), nil)
		for fn, calls := range flow.Program().Calls {
			for _, call := range calls {
				if fn.Name() != "here" {
					continue
				}
				branch := call.Block().Preds[0].Instrs[len(call.Block().Preds[0].Instrs)-1].(*ssa.If)
				if v, about := r.Side(branch.Cond, true); about || v != httpresp.Unclear {
					t.Errorf("%s: %d, %t", cond, v, about)
				}
			}
		}
	}
}

// A condition that is shared by hundreds of branches is looked into once.
func TestManyConditions(t *testing.T) {
	cond := "resp.StatusCode == 200"
	for range 200 {
		cond += " || (n > 1 && resp.StatusCode == 201)"
	}
	flow := dataflow.New(snippet.Unit(t, aroundStatus+fmt.Sprintf("func f(resp *http.Response, n int) { good := %s; if good { here() } else { there() } }", cond)))
	r := httpresp.NewStatusReader(flow.NewWalk(), nil)
	for fn, calls := range flow.Program().Calls {
		for _, call := range calls {
			if got := r.In(call.Block()); fn.Name() == "here" && got != httpresp.Accepted {
				t.Errorf("%d, want accepted", got)
			}
		}
	}
}
