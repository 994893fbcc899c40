package cleartext

import (
	"go/ast"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// loggerByName says that a function prints whose name is that of a level, and
// whose type or package is called a logger: what programs declare for
// themselves.
func (p *finder) loggerByName(obj types.Object) (Printer, bool) {
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil || site.Standard(fn.Pkg().Path()) || p.unit.Site.Row(obj, catalog.Format) != nil {
		return Printer{}, false
	}
	sig := fn.Signature()
	owner := fn.Pkg().Name()
	if sig.Recv() != nil {
		tn := gotypes.TypeName(sig.Recv().Type())
		if tn == nil {
			return Printer{}, false
		}
		owner = tn.Name()
	}
	level, form, ok := lexicon.LogMethod(fn.Name())
	params := sig.Params().Len()
	if !ok || params == 0 || !lexicon.IsLogger(owner) {
		return Printer{}, false
	}
	pr := Printer{To: ToLog, Debug: level == "Debug" || level == "Trace", rest: true, format: -1, How: logged}
	if !sig.Variadic() {
		pr.Param = params - 1
		return pr, gotypes.IsText(sig.Params().At(params - 1).Type())
	}
	if last, ok := sig.Params().At(params - 1).Type().(*types.Slice); !ok || !types.IsInterface(last.Elem()) {
		return Printer{}, false
	}
	pr.Param = params - 1
	if form == "f" {
		pr.format, pr.How = params-2, plain
	} else if form == "ln" || level == "Print" {
		pr.How = plain
	}
	return pr, true
}

// errorTexts returns what the literal of an error puts into its text.
func (p *finder) errorTexts(lit *ast.CompositeLit, pc *printCall) []*sink {
	t := p.unit.Pass.TypesInfo.TypeOf(lit)
	if t == nil || gotypes.StructOf(t) == nil || !types.Implements(types.NewPointer(t), gotypes.ErrorInterface) {
		return nil
	}
	var all []*sink
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if id, ok := kv.Key.(*ast.Ident); ok && lexicon.IsErrorText(id.Name) && p.showable(kv.Value) {
			all = append(all, &sink{printCall: pc, arg: ast.Unparen(kv.Value), to: ToError, how: plain})
		}
	}
	return all
}
