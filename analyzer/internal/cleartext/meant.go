package cleartext

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// meant reports whether a program shows a credential because that is its job:
// a command that prints a token to its user, an answer of an authorization
// server, a secret that has just been made.
func (p *finder) meant(s *sink, h exposure) bool {
	switch s.to {
	case ToStdout:
		switch h.what {
		case ExposesToken, ExposesAnswer:
			return p.isCommand(s) && (p.bare(s) || p.namesOutput(s))
		}
		return p.isCommand(s) && p.creates(s)
	case ToResponse:
		if h.what == ExposesToken || h.what == ExposesAnswer {
			// A server that issues tokens, or signs its users in, answers with
			// them.
			return !h.client || h.human || p.unit.Catalog.Describes(p.unit.Pass.Pkg.Path())
		}
		return !h.client || p.creates(s)
	}
	return false
}

// isCommand reports whether a call stands in a command line program, outside
// the handlers of its server.
func (p *finder) isCommand(s *sink) bool {
	for _, lit := range s.lits {
		if p.handles(lit.Type) {
			return false
		}
	}
	if s.fn != nil && p.handles(s.fn.Type) {
		return false
	}
	if p.unit.Pass.Pkg.Name() == "main" {
		return true
	}
	for _, part := range strings.Split(p.unit.Pass.Pkg.Path(), "/") {
		switch part {
		case "cmd", "cmds", "command", "commands", "cli":
			return true
		}
	}
	return false
}

// handles reports whether a function answers HTTP requests.
func (p *finder) handles(f *ast.FuncType) bool {
	for _, field := range f.Params.List {
		if t := p.unit.Pass.TypesInfo.TypeOf(field.Type); t != nil && (gotypes.IsNetHTTP(t, "Request") || gotypes.IsNetHTTP(t, "ResponseWriter")) {
			return true
		}
	}
	return false
}

// bare reports whether a call prints nothing but the credential: no text
// around it, as a program prints what another one is to read.
func (p *finder) bare(s *sink) bool {
	if s.call == nil {
		return false
	}
	for _, arg := range s.call.Args {
		e := ast.Unparen(arg)
		if e == s.arg || s.writer != nil && e == ast.Unparen(s.writer) {
			continue
		}
		text, ok := p.unit.Site.String(e)
		if !ok || strings.Trim(text, "%svq+ \n\t\r") != "" {
			return false
		}
	}
	switch s.arg.(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.CallExpr, *ast.IndexExpr:
		return true
	}
	return false
}

// namesOutput reports whether the name of the function says that it shows a
// token or signs somebody in.
func (p *finder) namesOutput(s *sink) bool {
	if slices.ContainsFunc(s.context, lexicon.NamesProduct) {
		return true
	}
	return s.fn != nil && lexicon.IsOutput(s.fn.Name.Name)
}

// creates reports whether the function around a call makes a credential, which
// its owner sees once.
func (p *finder) creates(s *sink) bool {
	if s.fn == nil {
		return false
	}
	name := s.fn.Name.Name
	if recv := s.fn.Recv; recv != nil && len(recv.List) > 0 {
		if tn := gotypes.TypeName(p.unit.Pass.TypesInfo.TypeOf(recv.List[0].Type)); tn != nil {
			name += " " + tn.Name()
		}
	}
	return lexicon.IsCreation(name)
}

// importedPrinters returns what facts tell of a function of another package.
func (p *finder) importedPrinters(obj types.Object) []Printer {
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil || fn.Pkg() == p.unit.Pass.Pkg {
		return nil
	}
	var f facts.WrapperFact
	if !p.unit.Pass.ImportObjectFact(fn.Origin(), &f) {
		return nil
	}
	var all []Printer
	for _, t := range f.Takes {
		pr, ok := printerOf(t)
		if !ok {
			continue
		}
		pr.rest = fn.Signature().Variadic() && t.Param == fn.Signature().Params().Len()-1
		all = append(all, pr)
	}
	return all
}
