package flow

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/internal/pattern"
)

// logNames are what methods of loggers are called.
var logNames = pattern.New(`^(Debug|Trace|Info|Notice|Warn|Warning|Error|Fatal|Panic|Print|Log)(f|ln|w|Context|Ctx)?$`)

// loggerByName says that a function prints whose name is that of a level, and
// whose type or package is called a logger: what programs declare for
// themselves.
func (p *Package) loggerByName(obj types.Object) (printer, bool) {
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil || site.Standard(fn.Pkg().Path()) || p.site.Row(obj, catalog.Format) != nil {
		return printer{}, false
	}
	sig := fn.Signature()
	owner := fn.Pkg().Name()
	if sig.Recv() != nil {
		tn := gotypes.TypeName(sig.Recv().Type())
		if tn == nil {
			return printer{}, false
		}
		owner = tn.Name()
	}
	m := logNames.FindStringSubmatch(fn.Name())
	params := sig.Params().Len()
	if m == nil || params == 0 || !slices.ContainsFunc(catalog.NameWords(owner), isLogger) {
		return printer{}, false
	}
	pr := printer{to: ToLog, debug: m[1] == "Debug" || m[1] == "Trace", rest: true, format: -1, how: logged}
	if !sig.Variadic() {
		pr.param = params - 1
		return pr, gotypes.IsText(sig.Params().At(params - 1).Type())
	}
	if last, ok := sig.Params().At(params - 1).Type().(*types.Slice); !ok || !types.IsInterface(last.Elem()) {
		return printer{}, false
	}
	pr.param = params - 1
	if m[2] == "f" {
		pr.format, pr.how = params-2, plain
	} else if m[2] == "ln" || m[1] == "Print" {
		pr.how = plain
	}
	return pr, true
}

func isLogger(word string) bool {
	switch word {
	case "log", "logs", "logger", "logging", "logx", "loggers", "xlog", "zlog", "mlog":
		return true
	}
	return false
}

// errorTexts returns what the literal of an error puts into its text.
func (p *Package) errorTexts(lit *ast.CompositeLit, pc *printCall) []*sink {
	t := p.pass.TypesInfo.TypeOf(lit)
	if t == nil || gotypes.StructOf(t) == nil || !types.Implements(types.NewPointer(t), gotypes.ErrorInterface) {
		return nil
	}
	var all []*sink
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if id, ok := kv.Key.(*ast.Ident); ok && errorFields.MatchString(id.Name) && p.showable(kv.Value) {
			all = append(all, &sink{printCall: pc, arg: ast.Unparen(kv.Value), to: ToError, how: plain})
		}
	}
	return all
}

// errorFields are what the fields of errors are called that hold its text.
var errorFields = pattern.New(`(?i)^(?:msg|message|text|reason|details?|desc|description|body|cause)$`)
