package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"os"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// toyvet is oauthvet with a suite of two rules that a reader can predict, so
// that transcripts about the drivers don't change when real rules do:
//
//   - toyconst reports constants and variables named clientSecret (in any case)
//     with a constant value: an error;
//   - toycall reports calls of functions that return one, in whatever package
//     they are declared: a warning. What functions return travels as a fact.
func toyvet() {
	options := new(analyzer.Options)
	os.Exit(run(options, func() load.Suite { return toySuite(options) }, nil))
}

type (
	// returnsSecret is the fact about functions that return a constant.
	returnsSecret struct{}
	// toyKnown is the engine's result: whether a function returns a constant.
	toyKnown  func(*types.Func) bool
	toyResult []analyzer.Finding
	toyReport func(ast.Node, string)
)

func (*returnsSecret) AFact()         {}
func (*returnsSecret) String() string { return "returnsSecret" }

func toySuite(options *analyzer.Options) load.Suite {
	engine := &analysis.Analyzer{
		Name:       "toyengine",
		Doc:        "find functions that return a client secret",
		FactTypes:  []analysis.Fact{new(returnsSecret)},
		ResultType: reflect.TypeFor[toyKnown](),
		Run:        toyEngine,
	}
	rule := func(name string, level analyzer.Level, find func(*analysis.Pass, toyKnown, toyReport)) *analysis.Analyzer {
		return &analysis.Analyzer{
			Name: name, Doc: name + " is a toy", URL: "https://example.com/" + name,
			Requires: []*analysis.Analyzer{engine}, ResultType: reflect.TypeFor[toyResult](),
			Run: func(pass *analysis.Pass) (any, error) {
				var findings toyResult
				known := pass.ResultOf[engine].(toyKnown)
				find(pass, known, func(n ast.Node, message string) {
					f := analyzer.Finding{
						Rule: name, URL: pass.Analyzer.URL, Level: level, Pos: n.Pos(), End: n.End(), Message: message,
						Credential: "client secret", Client: "toy", Ordinal: len(findings) + 1,
						Path: []analyzer.Step{{What: "const", Where: pass.Pkg.Path()}},
						Fix:  toyFix(n),
					}
					if toyReports(pass, options, &f) {
						findings = append(findings, f)
						pass.Report(toyDiagnostic(options, &f))
					}
				})
				return findings, nil
			},
		}
	}
	return load.Suite{
		Analyzers: []*analysis.Analyzer{
			rule("toyconst", analyzer.Error, toyConstants),
			rule("toycall", analyzer.Warning, toyCalls),
		},
		Findings: func(result any) []analyzer.Finding {
			findings, _ := result.(toyResult)
			return findings
		},
	}
}

func toyReports(pass *analysis.Pass, options *analyzer.Options, f *analyzer.Finding) bool {
	level, err := analyzer.ParseLevel(options.Level)
	if err == nil && f.Level < level {
		return false
	}
	return options.Test || !strings.HasSuffix(pass.Fset.Position(f.Pos).Filename, "_test.go")
}

func toyDiagnostic(options *analyzer.Options, f *analyzer.Finding) analysis.Diagnostic {
	d := analysis.Diagnostic{Pos: f.Pos, End: f.End, Category: f.Rule, Message: f.Message}
	if options.Label {
		d.Message += " (" + f.Rule + ")"
	}
	d.SuggestedFixes = []analysis.SuggestedFix{*f.Fix}
	return d
}

// toyFix says that a finding was seen. For a literal with "unfit" in it the fix
// does not compile.
func toyFix(n ast.Node) *analysis.SuggestedFix {
	text := "/*seen*/ "
	if lit, ok := n.(*ast.BasicLit); ok && strings.Contains(lit.Value, "unfit") {
		text = "seen "
	}
	return &analysis.SuggestedFix{
		Message:   "say that it was seen",
		TextEdits: []analysis.TextEdit{{Pos: n.Pos(), End: n.Pos(), NewText: []byte(text)}},
	}
}

// toyEngine panics and fails on request, to see what drivers make of it.
func toyEngine(pass *analysis.Pass) (any, error) {
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			switch fn.Name.Name {
			case "panicPlease":
				panic(`toy panic about "s3cr3t"`)
			case "failPlease":
				return nil, fmt.Errorf(`toy error about "s3cr3t"`)
			}
			obj := pass.TypesInfo.Defs[fn.Name].(*types.Func)
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if ret, ok := n.(*ast.ReturnStmt); ok && len(ret.Results) == 1 && toySecret(pass, fn.Name, ret.Results[0]) {
					pass.ExportObjectFact(obj, new(returnsSecret))
				}
				return true
			})
		}
	}
	return toyKnown(func(fn *types.Func) bool { return pass.ImportObjectFact(fn, new(returnsSecret)) }), nil
}

func toySecret(pass *analysis.Pass, name *ast.Ident, value ast.Expr) bool {
	tv := pass.TypesInfo.Types[value]
	return strings.EqualFold(name.Name, "clientsecret") && tv.Value != nil && tv.Value.Kind() == constant.String
}

func toyConstants(pass *analysis.Pass, _ toyKnown, report toyReport) {
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok {
				for i, value := range spec.Values {
					if toySecret(pass, spec.Names[i], value) {
						report(value, "client secret is hardcoded")
					}
				}
			}
			return true
		})
	}
}

func toyCalls(pass *analysis.Pass, known toyKnown, report toyReport) {
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			var id *ast.Ident
			switch fun := call.Fun.(type) {
			case *ast.Ident:
				id = fun
			case *ast.SelectorExpr:
				id = fun.Sel
			default:
				return true
			}
			fn, ok := pass.TypesInfo.Uses[id].(*types.Func)
			if ok && known(fn) {
				report(call, fmt.Sprintf("%s.%s returns a hardcoded client secret", fn.Pkg().Path(), fn.Name()))
			}
			return true
		})
	}
}
