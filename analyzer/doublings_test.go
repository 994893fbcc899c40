package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

// doublings are programs of which each step uses the one before twice, so that who
// follows all ways has 2 to the power of the number of steps of them. In a step, #
// is its number and @ that of the step before; in the end, $ is the number of steps.
// Steps and end stand in function f. What is declared before the line -- stands there
// once, what follows once for each step.
var doublings = map[string]struct{ declared, steps, end string }{
	"sum":       {"", "s# := s@ + s@", "use(s$)"},
	"constants": {"var q0 = `Zm8xZ7tQp2LrVb9sKd4wXyNc`", "q# := q@ + q@", "use(q$)"},
	"literals":  {"var q0 = `Zm8xZ7tQp2LrVb9sKd4wXyNc`", "q# := fmt.Sprintf(`%s,%[1]s`, q@)", "use(q$)\nlog.Print(q$)"},
	"bodies":    {"var q0 = `client_secret=Zm8xZ7tQp2LrVb9sKd4wXyNc&`", "q# := strings.Join([]string{q@, q@}, `&`)", "send(strings.NewReader(q$))"},
	"replaced":  {"var q0 = `Zm8xZ7tQp2LrVb9sKd4wXyNc`", "q# := strings.ReplaceAll(q@, `Z`, q@)", "use(q$)"},
	"repeated":  {"var q0 = `Zm8xZ7tQp2LrVb9sKd4wXyNc`", "q# := strings.Repeat(q@, 2_000_000_000)", "use(q$)"},
	"crossed":   {"", "s# := s@ + `x`\nif len(os.Args) > # { s# = `x` + s@ }", "use(s$)"},
	"format":    {"", "s# := fmt.Sprintf(`%s%s`, s@, s@)", "use(s$)"},
	"join":      {"", "s# := strings.Join([]string{s@, s@}, `&`)", "use(s$)"},
	"append":    {"var l0 = []any{`a`, `b`}", "l# := append(l@, l@...)", "use(fmt.Sprintf(`%s%s`, l$...))"},
	"texts":     {"var l0 = []string{`a`}", "l# := append(l@, l@...)", "use(strings.Join(l$, ``))"},
	"functions": {"func g0(s string) string { return s }\n--\nfunc g#(s string) string { return g@(s) + g@(s) }", "", "use(g$(s0))"},
	"callers":   {"func g0(s string) { use(s) }\n--\nfunc g#(s string) { g@(s); g@(s) }", "", "g$(s0)"},
	"methods":   {"type T struct{ s string }\nfunc (t *T) g0() string { return t.s }\n--\nfunc (t *T) g#() string { return t.g@() + t.g@() }", "", "use((&T{s0}).g$())"},
	"closures":  {"", "g# := func() string { if len(os.Args) > # { return s@ }; return s@ + s@ }\ns# := g#()", "use(s$)"},
	"once":      {"func g0() string { return os.Getenv(`CLIENT_SECRET`) }\n--\nvar v# = g@() + g@()\nfunc g#() string { return g@() + g@() }", "", "use(v$)"},
	"pointers":  {"", "p# := &s@\ns# := *p# + *p#", "use(s$)"},
	"structs":   {"type T0 struct{ a, b string }\n--\ntype T# struct{ a, b *T@ }", "", "var t T$\nlog.Print(t)\nuse(fmt.Sprint(t))"},
	"values":    {"type P struct{ a, b any }", "v# := P{v@, v@}", "log.Print(v$)"},
	"maps":      {"", "v# := map[string]any{`client_secret`: v@, `b`: v@}", "log.Print(v$)\nout, _ := json.Marshal(v$)\nuse(string(out))"},
	"cycle":     {"type C struct{ next *C; list []C; secret string; config oauth2.Config }", "", "c := &C{secret: s0}\nfor range 9 { c = &C{next: c, list: []C{*c, *c}, secret: c.secret + c.next.secret} }\nlog.Print(c)\nuse(c.next.secret)"},
	"buffers":   {"var b0 bytes.Buffer", "var b# bytes.Buffer\nb#.Write(b@.Bytes())\nb#.WriteString(b@.String())", "send(&b$)"},
	"readers":   {"var r0 io.Reader = strings.NewReader(`grant_type=client_credentials&client_secret=x`)", "r# := io.MultiReader(r@, r@)", "send(r$)"},
	"writers":   {"var w0 io.Writer = os.Stderr", "w# := io.MultiWriter(w@, w@)", "fmt.Fprintln(w$, config.ClientSecret)"},
	"forms":     {"var f0 = url.Values{}", "f# := url.Values{`client_secret`: {f@.Get(`a`), f@.Encode()}}\nf#.Set(`a`, f@.Encode())", "send(strings.NewReader(f$.Encode()))"},
	"errors":    {"", "e# := errors.Join(e@, fmt.Errorf(`%w`, e@))", "if e$ != nil { return e$ }"},
	"branches":  {"", "e# := e@\nif len(os.Args) > # { e# = fmt.Errorf(`%w, %w`, e@, e@) }", "log.Print(e$)"},
	"retries":   {"func g0() error { _, err := config.Exchange(context.Background(), `code`); return err }\n--\nfunc g#() error { if err := g@(); err != nil { return g@() }; return nil }", "", "return g$()"},
	"many":      {"func g0() { use(`Zm8xZ7tQp2LrVb9sKd4wXyNc`) }\n--\nfunc g#() {" + strings.Repeat(" g@();", 30) + " }", "", "g$()"},
	"answers":   {"", "a#, b# := n@, #\nfor range os.Args { a#, b# = b#, a# }\nn# := a#", "if n$ != 200 { b, _ := io.ReadAll(resp.Body); log.Print(string(b)) }"},
	"statuses":  {"", "n# := resp.StatusCode\nfor i := range os.Args { if i == # { n# = n# } }", "if n$ >= 300 { b, _ := io.ReadAll(resp.Body); log.Print(string(b)) }"},
	"dates":     {"", "t# := t@.Add(t@.Sub(t@) + t@.Sub(t0))", "log.Print(t$)"},
	"numbers":   {"", "n# := n@*n@ + n@", "use(s0[:n$])"},
	"options":   {"var o0 = []oauth2.AuthCodeOption{oauth2.SetAuthURLParam(`client_secret`, `Zm8xZ7tQp2LrVb9sKd4wXyNc`)}", "o# := append(o@, o@...)", "_, err := config.Exchange(ctx, s0, o$...)\nreturn err"},
	"contexts":  {"", "c# := context.WithValue(c@, s0, c@)", "_, err := config.Exchange(c$, s0)\nreturn err"},
	"copies":    {"", "copied# := *k@\nk# := &copied#\nk#.ClientSecret = k@.ClientSecret + k@.ClientSecret\nk#.RedirectURL += k@.RedirectURL", "_, err := k$.Exchange(ctx, k$.ClientSecret)\nreturn err"},
	"nested":    {"", "{\n_ = #\nfor range # {\nif s0 == `#` {\ns0 += `#`\n}\n}", strings.Repeat("}\n", doubled)},
}

// doubled is the number of steps.
const doubled = 40

const frameOfDoubling = `package p

import (
	"bytes"; "context"; "encoding/json"; "errors"; "fmt"; "io"; "log"; "net/http"; "net/url"; "os"; "strings"; "time"

	"golang.org/x/oauth2"
)

var (
	_ = bytes.NewReader
	_ = errors.New
	_ = json.Marshal
	_ = strings.Join
	_ url.Values
	_ = io.ReadAll
	_ = os.Args
	_ = time.Now
)

var config = &oauth2.Config{ClientID: "billing", ClientSecret: os.Getenv("CLIENT_SECRET")}

func use(secret string) { config.ClientSecret = secret }

func send(body io.Reader) {
	resp, err := http.Post("https://sso.example.com/oauth/token", "application/x-www-form-urlencoded", body)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}

DECLARED

func f(ctx context.Context, s0 string, n0 int, t0 time.Time) error {
	resp, err := http.PostForm("https://sso.example.com/oauth/token", url.Values{"client_secret": {s0}, "grant_type": {"client_credentials"}})
	e0, v0, c0, k0 := err, any(s0), ctx, config
	if err != nil {
		log.Print(e0, v0, c0, k0.ClientID)
	}
	defer resp.Body.Close()
STEPS
	return nil
}
`

// unroll repeats a text for the steps.
func unroll(text string) string {
	var b strings.Builder
	for i := range doubled {
		b.WriteString(strings.NewReplacer("#", fmt.Sprint(i+1), "@", fmt.Sprint(i)).Replace(text) + "\n")
	}
	return b.String()
}

// Nothing takes exponential time: there are so many ways through these programs
// that who follows all of them never comes back.
func TestDoublings(t *testing.T) {
	suite := ruletest.All(t)
	data := t.TempDir()
	for name, d := range doublings {
		first, repeated, _ := strings.Cut(d.declared, "\n--\n")
		end := strings.ReplaceAll(d.end, "$", fmt.Sprint(doubled))
		source := strings.NewReplacer("DECLARED", first+"\n\n"+unroll(repeated), "STEPS", unroll(d.steps)+end).Replace(frameOfDoubling)
		file := filepath.Join(data, "doublings", name, name+".go")
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(source), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	programs, err := suite.Programs(t.TempDir(), data)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		t.Run(p.PkgPath, func(t *testing.T) {
			done := make(chan struct{})
			go func() {
				defer close(done)
				suite.Invariants(t, t.TempDir(), p)
			}()
			select {
			case <-done:
			case <-time.After(4 * time.Minute):
				t.Fatal("this does not end")
			}
		})
	}
}
