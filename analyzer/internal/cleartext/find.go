package cleartext

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// An Output is where a printed value goes.
type Output string

// The outputs: the words of the catalogue's print rows, and two more.
const (
	ToLog      Output = "log"
	ToStdout   Output = "stdout"
	ToStderr   Output = "stderr"
	ToError    Output = "error"
	ToResponse Output = "response"
	ToMetric   Output = "metric"
	ToSpan     Output = "span"
	ToPanic    Output = "panic"
	ToFile     Output = "file"    // that all users of the machine may read
	ToProcess  Output = "process" // the arguments of another program
	ToHelp     Output = "help"    // the default of a flag
)

// An Exposure says what a printed value shows.
type Exposure string

// Exposures, from the worst.
const (
	ExposesSecret  Exposure = "secret"  // the client secret itself
	ExposesConfig  Exposure = "config"  // a struct with the client secret
	ExposesForm    Exposure = "form"    // the parameters of a token request
	ExposesRequest Exposure = "request" // a token request, or a dump of it
	ExposesAnswer  Exposure = "answer"  // the body of the answer to a token request
	ExposesToken   Exposure = "token"   // an access, refresh or ID token, or a struct with one
)

var exposures = []Exposure{ExposesSecret, ExposesConfig, ExposesForm, ExposesRequest, ExposesAnswer, ExposesToken}

// A Print is a credential that goes to an output.
type Print struct {
	// Arg is the expression that is printed.
	Arg ast.Expr
	To  Output
	// Debug says that it is printed at a debug level only.
	Debug bool
	What  Exposure
	// Name is how the source calls the credential: "oauth2.Token".
	Name string
	// Place is where a function prints it that is given it: "show.go:12"; empty where
	// the call itself prints.
	Place string
}

// Found is what [Find] found.
type Found struct {
	// Prints are the credentials that the package prints, in source order.
	Prints []*Print
	// Printers are the functions of the package that print what they are given.
	Printers map[types.Object][]Printer
	// Hiders are the exported functions whose result could hold a secret, by its type,
	// and holds none: copies that may be shown.
	Hiders []*types.Func
	// Masks are the slots with a text that hides a secret where it is shown: no client
	// has it.
	Masks map[*site.Slot]bool
}

// A finder looks for what one package prints.
type finder struct {
	unit     *unit.Package
	flow     *dataflow.Flow
	printers map[types.Object][]Printer
}

// Find follows what a package prints backwards to credentials, through the
// package's own functions that print what they are given.
func Find(flow *dataflow.Flow) *Found {
	p := &finder{unit: flow.Unit(), flow: flow, printers: make(map[types.Object][]Printer)}
	return &Found{Prints: p.find(), Printers: p.printers, Hiders: p.hiders(), Masks: p.masks()}
}

func (p *finder) find() []*Print {
	if len(p.unit.Pass.TypeErrors) > 0 {
		return nil // go/ssa panics on some
	}
	calls, texts := p.printCalls()
	pending := append(p.sinks(calls), texts...)
	if len(pending) == 0 {
		return nil
	}
	c := newTracer(p.flow)
	if !p.speaksOfCredentials() && !slices.ContainsFunc(pending, func(s *sink) bool { return c.showsByType(s) || p.isParameter(s) }) {
		return nil // no need for SSA
	}
	c.begin()
	found := make(map[ast.Expr]*Print)
	for range budget.Printers.Max {
		fresh := make(map[types.Object][]Printer)
		for _, s := range pending {
			for _, h := range c.printed(s) {
				if h.param == nil {
					p.note(found, s, h)
				} else if obj, pr, ok := p.helper(s, h); ok && !slices.Contains(p.printers[obj], pr) {
					p.printers[obj] = append(p.printers[obj], pr)
					fresh[obj] = append(fresh[obj], pr)
				}
			}
		}
		if pending = p.sinksOf(calls, fresh); len(pending) == 0 {
			break
		}
	}
	prints := make([]*Print, 0, len(found))
	for _, pr := range found {
		prints = append(prints, pr)
	}
	slices.SortFunc(prints, func(a, b *Print) int { return p.unit.ComparePos(a.Arg.Pos(), b.Arg.Pos()) })
	return prints
}

// speaksOfCredentials reports whether a name or a text in the package is that of
// a client secret or token, or a library that asks for tokens is used.
func (p *finder) speaksOfCredentials() bool {
	if len(p.unit.Slots()) > 0 || slices.ContainsFunc(p.unit.Pass.Pkg.Imports(), p.unit.Site.AsksForTokens) {
		return true
	}
	tells := func(name string) bool { return lexicon.IsSecretName(name) || lexicon.IsTokenName(name) }
	found := false
	for _, f := range p.unit.Pass.Files {
		if p.unit.Skipped(f.FileStart) {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				found = found || tells(n.Name)
			case *ast.BasicLit:
				if text, ok := p.unit.Site.String(n); ok && len(text) < maxName {
					found = found || tells(text) || text == "grant_type"
				}
			}
			return !found
		})
	}
	return found
}

// maxName is the length up to which a text is looked at as a name.
const maxName = 64

// isParameter reports whether a parameter of an exported function is printed, or may be:
// others may call it with a credential.
func (p *finder) isParameter(s *sink) bool {
	if s.fn == nil || !s.fn.Name.IsExported() {
		return false
	}
	for _, field := range s.fn.Type.Params.List {
		if t := p.unit.Pass.TypesInfo.TypeOf(field.Type); t != nil && (gotypes.IsNetHTTP(t, "Request") || gotypes.IsNetHTTP(t, "Response")) {
			return true // a dump
		}
	}
	id, ok := s.arg.(*ast.Ident)
	if !ok {
		return false
	}
	obj := p.unit.Pass.TypesInfo.Uses[id]
	return obj != nil && s.fn.Type.Params.Pos() <= obj.Pos() && obj.Pos() < s.fn.Type.Params.End()
}

// showsByType reports whether the type of a printed value tells what it shows.
func (c *tracer) showsByType(s *sink) bool {
	sh := c.shows(c.Unit().Pass.TypesInfo.TypeOf(s.arg), s.how)
	return sh.secret != "" || sh.token != ""
}

// note keeps the worst that one expression shows.
func (p *finder) note(found map[ast.Expr]*Print, s *sink, h exposure) {
	pr := &Print{Arg: s.arg, To: s.to, Debug: s.debug, What: h.what, Name: h.name, Place: s.place}
	if p.meant(s, h) {
		return
	}
	if s.opened != nil { // one mistake, whatever is written
		pr.Arg, pr.Place = s.opened, p.placeOf(s)
	}
	old := found[pr.Arg]
	if old == nil || slices.Index(exposures, pr.What) < slices.Index(exposures, old.What) || old.What == pr.What && old.Debug && !pr.Debug {
		found[pr.Arg] = pr
	}
}

// A Printer is a function of the package, or of another one by its fact, that
// prints a parameter.
type Printer struct {
	To    Output
	Debug bool
	// Refused says that it is printed only where a server refused: what is shown then is
	// no answer with tokens.
	Refused bool
	// only is a condition on another parameter, under which it is printed.
	only condition
	// Place is where it is printed: file.go:12.
	Place string
	// Param is the parameter that is printed, without the receiver; with rest
	// also the arguments behind it. Format is the one with the format, or -1.
	Param, format int
	rest          bool
	How           manner
}

// helper returns the function that a parameter belongs to, as a printer.
func (p *finder) helper(s *sink, h exposure) (types.Object, Printer, bool) {
	fn := h.param.Parent()
	obj, ok := gotypes.Declared(fn).(*types.Func)
	if !ok {
		return nil, Printer{}, false // a function literal: its calls have no name
	}
	index := slices.Index(fn.Params, h.param) - gotypes.ReceiverCount(fn)
	if index < 0 {
		return nil, Printer{}, false
	}
	pr := Printer{To: s.to, Debug: s.debug, Refused: h.refused, Param: index, format: -1, How: h.how, Place: s.place}
	if pr.Place == "" {
		pr.Place = p.placeOf(s)
	}
	pr.only = p.condition(s, fn)
	pr.rest = fn.Signature.Variadic() && index == fn.Signature.Params().Len()-1
	if s.format != nil {
		for i, param := range fn.Params[gotypes.ReceiverCount(fn):] {
			if obj := param.Object(); obj != nil && p.unit.Pass.TypesInfo.Uses[s.format] == obj && i != index {
				pr.format = i
			}
		}
	}
	return obj, pr, true
}

// An exposure is something confidential that a value holds.
type exposure struct {
	what Exposure
	name string
	// client says that the catalogue knows the value as a client's.
	client bool
	// human says that a user's password was exchanged for it.
	human bool
	// refused says that it is shown only where the server refused.
	refused bool
	// param is set for a parameter, whose callers know what it holds.
	param *ssa.Parameter
	how   manner
}

// A manner is how a value becomes text.
type manner byte

const (
	plain     manner = 'v' // as fmt prints it with %v
	goSyntax  manner = '#' // as fmt prints it with %#v
	asJSON    manner = 'j' // as a JSON document
	logged    manner = 's' // as a structured logger shows it: one of the others
	reflected manner = 'r' // as a printer shows it that follows pointers
	asBody    manner = 'b' // as what is read from it: the body of an answer, a dump
	unshown   manner = 0   // not at all
)
