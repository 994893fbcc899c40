package cleartext

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A sink is an expression that is printed.
type sink struct {
	*printCall
	arg    ast.Expr
	format *ast.Ident // the format, where it is a variable
	to     Output
	// writer is what decides where it goes, if that is not known.
	writer ast.Expr
	debug  bool
	how    manner
	spread bool // the elements of the slice are printed, not the slice
	// refused and place are those of the printer that the call names.
	refused bool
	place   string
	// opened is where the file is opened that it goes to, with the permissions: the place
	// to mend.
	opened ast.Expr
	// instr is the instruction that prints, when it is known.
	instr ssa.Instruction
}

// A printCall is a call that may print, and where it stands.
type printCall struct {
	call *ast.CallExpr
	lit  ast.Expr // of an error, or its address, where there is no call
	obj  types.Object
	fn   *ast.FuncDecl
	// lits are the function literals around the call.
	lits []*ast.FuncLit
	// outer is the call of a method of this call's result.
	outer *ast.CallExpr
	// context are names around the call that say what it is for: of the variable that
	// it is a part of, and the texts of its fields Use and Name.
	context []string
	// guarded says that a condition around the call asks for debugging.
	guarded bool
}

// printCalls lists the calls of the package's functions, and the literals of
// errors: what they hold ends in an error text.
func (p *finder) printCalls() (calls []*printCall, texts []*sink) {
	for _, f := range p.unit.Pass.Files {
		if p.unit.Skipped(f.FileStart) {
			continue
		}
		var stack []ast.Node
		ast.Inspect(f, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			stack = append(stack, n)
			pc := &printCall{}
			switch n := n.(type) {
			case *ast.CallExpr:
				pc.call, pc.obj = n, p.unit.Site.Callee(n)
				calls = append(calls, pc)
			case *ast.CompositeLit:
				pc.lit = n
				if u, ok := stack[len(stack)-2].(*ast.UnaryExpr); ok {
					pc.lit = u
				}
				texts = append(texts, p.errorTexts(n, pc)...)
			case *ast.AssignStmt, *ast.KeyValueExpr:
				arguments := p.processArguments(n, pc)
				if len(arguments) == 0 {
					return true
				}
				texts = append(texts, arguments...)
			default:
				return true
			}
			for i, outer := range stack {
				switch outer := outer.(type) {
				case *ast.FuncDecl:
					pc.fn = outer
				case *ast.FuncLit:
					pc.lits = append(pc.lits, outer)
				case *ast.ValueSpec:
					for _, name := range outer.Names {
						pc.context = append(pc.context, name.Name)
					}
				case *ast.CompositeLit:
					pc.context = append(pc.context, p.commandNames(outer)...)
				case *ast.IfStmt:
					if i+1 < len(stack) && stack[i+1] == ast.Node(outer.Body) && asksForDebug(outer.Cond) {
						pc.guarded = true
					}
				case *ast.CallExpr:
					if sel, ok := outer.Fun.(*ast.SelectorExpr); ok && pc.call != nil && ast.Unparen(sel.X) == ast.Expr(pc.call) {
						pc.outer = outer
					}
				}
			}
			return true
		})
	}
	return calls, texts
}

// commandNames returns the names that the literal of a command has: Use, Name.
func (p *finder) commandNames(lit *ast.CompositeLit) []string {
	var all []string
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		key, ok := kv.Key.(*ast.Ident)
		if text, constant := p.unit.Site.String(kv.Value); ok && constant && (key.Name == "Use" || key.Name == "Name") {
			all = append(all, text)
		}
	}
	return all
}

// asksForDebug reports whether a condition asks whether the user wants to see
// more than usual.
func asksForDebug(cond ast.Expr) bool {
	found := false
	ast.Inspect(cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			return false
		case *ast.Ident:
			found = found || lexicon.IsDebugSetting(n.Name)
		}
		return true
	})
	return found
}

// sinks returns what the calls print by the catalogue's rows.
func (p *finder) sinks(calls []*printCall) []*sink {
	var all []*sink
	for _, pc := range calls {
		if id, ok := ast.Unparen(pc.call.Fun).(*ast.Ident); ok && len(pc.call.Args) == 1 {
			if b, ok := p.unit.Pass.TypesInfo.Uses[id].(*types.Builtin); ok && b.Name() == "panic" {
				all = append(all, p.arguments(pc, Printer{To: ToPanic, format: -1, How: plain}, nil)...)
			}
		}
		if pc.obj == nil {
			continue
		}
		for _, pr := range p.importedPrinters(pc.obj) {
			all = append(all, p.arguments(pc, pr, nil)...)
		}
		known := false
		for _, r := range p.unit.Site.Rows(pc.obj) {
			if r.Verb == catalog.Source && r.Word("kind") == "flag" && r.Param("default") >= 0 {
				all = append(all, p.arguments(pc, Printer{To: ToHelp, Param: r.Param("default"), format: -1, How: plain}, nil)...)
			}
			if r.Verb != catalog.Print {
				continue
			}
			if known = true; pc.obj.Pkg().Path() == "testing" {
				continue // what a test shows is made up
			}
			pr := Printer{To: Output(r.Word("to")), Debug: r.Word("level") == "debug", rest: true, Param: r.Param("args"), format: r.Param("format"), How: logged}
			if key := r.Param("key"); key >= 0 && r.Word("to") == "writer" && !p.isLocation(pc.call, key) {
				continue
			}
			if pr.Param < 0 || r.Param("perm") >= 0 && !p.readByAll(pc.call, r.Param("perm")) {
				continue
			}
			pr.rest = r.Param("perm") < 0
			switch name := pc.obj.Name(); {
			case r.Word("as") == "reflect":
				pr.How = reflected
			case (pr.To == ToResponse || r.Param("writer") == catalog.Receiver) && r.Param("key") < 0:
				pr.How = asJSON
			case strings.HasPrefix(name, "Print"), strings.HasPrefix(name, "Fprint"), strings.HasSuffix(name, "ln"), pr.format >= 0, pr.To == ToError, pr.To == ToProcess, r.Param("key") >= 0:
				pr.How = plain
			}
			var writer ast.Expr
			if pr.To == "writer" {
				writer = writerOf(pc.call, r.Param("writer"))
			}
			all = append(all, p.arguments(pc, pr, writer)...)
		}
		if !known {
			if pr, ok := p.loggerByName(pc.obj); ok {
				all = append(all, p.arguments(pc, pr, nil)...)
			}
		}
	}
	return all
}

// isLocation reports whether a header is the one whose address the browser opens, and
// keeps in its history.
func (p *finder) isLocation(call *ast.CallExpr, key int) bool {
	if key >= len(call.Args) {
		return false
	}
	name, ok := p.unit.Site.String(call.Args[key])
	return ok && (strings.EqualFold(name, "Location") || strings.EqualFold(name, "Refresh"))
}

func writerOf(call *ast.CallExpr, param int) ast.Expr {
	if param == catalog.Receiver {
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return sel.X
		}
		return nil
	}
	if param >= 0 && param < len(call.Args) {
		return call.Args[param]
	}
	return nil
}

// sinksOf returns what the calls print that name the printers.
func (p *finder) sinksOf(calls []*printCall, printers map[types.Object][]Printer) []*sink {
	if len(printers) == 0 {
		return nil
	}
	var all []*sink
	for _, pc := range calls {
		if fn, ok := pc.obj.(*types.Func); ok {
			for _, pr := range printers[fn.Origin()] {
				all = append(all, p.arguments(pc, pr, nil)...)
			}
		}
	}
	return all
}

// arguments returns the arguments of a call that a printer prints.
func (p *finder) arguments(pc *printCall, pr Printer, writer ast.Expr) []*sink {
	call := pc.call
	var how verbs
	var format *ast.Ident
	formatted := false
	if pr.format >= 0 && pr.format < len(call.Args) {
		text, ok := p.unit.Site.String(call.Args[pr.format])
		if ok {
			how, formatted = parseVerbs(text), true
		}
		format = formatName(call.Args[pr.format])
	}
	if p.excluded(pc, pr.only) {
		return nil
	}
	debug := pr.Debug || pc.guarded || p.saysDebug(pc, pr)
	var all []*sink
	if !formatted && pr.format >= 0 && pr.format < pr.Param && pr.format < len(call.Args) && p.showable(ast.Unparen(call.Args[pr.format])) {
		all = append(all, &sink{printCall: pc, arg: ast.Unparen(call.Args[pr.format]), to: pr.To, writer: writer, debug: debug, how: plain, refused: pr.Refused, place: pr.Place})
	}
	for i := pr.Param; i < len(call.Args); i++ {
		if i > pr.Param && !pr.rest {
			break
		}
		s := &sink{printCall: pc, arg: ast.Unparen(call.Args[i]), format: format, to: pr.To, writer: writer, debug: debug, how: pr.How, refused: pr.Refused, place: pr.Place}
		s.spread = call.Ellipsis.IsValid() && i == len(call.Args)-1
		if u, ok := s.arg.(*ast.UnaryExpr); ok && u.Op == token.AND && !pr.rest && (pr.To == ToError || pr.To == ToPanic) {
			continue // filled by the function, which complains of its type
		}
		if formatted && !s.spread {
			if s.how = how.at(i - pr.Param); s.how == unshown {
				continue
			}
		}
		if p.showable(s.arg) && !p.unread(pc.obj, s.arg, i) {
			all = append(all, s)
		}
	}
	return all
}

// formatName returns the variable that a format is, or is made with.
func formatName(e ast.Expr) *ast.Ident {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e
	case *ast.BinaryExpr:
		if id := formatName(e.X); id != nil {
			return id
		}
		return formatName(e.Y)
	}
	return nil
}

// saysDebug reports whether a call prints at a debug level by what stands
// around it: the call that began the line, the call that ends it, a level among
// the arguments, a mark in the text.
func (p *finder) saysDebug(pc *printCall, pr Printer) bool {
	for e := pc.call.Fun; ; {
		sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
		if !ok {
			break
		}
		inner, ok := ast.Unparen(sel.X).(*ast.CallExpr)
		if !ok {
			break
		}
		if lexicon.IsDebugMethod(site.NameOf(inner.Fun)) {
			return true
		}
		e = inner.Fun
	}
	if pc.outer != nil && lexicon.IsDebugMethod(site.NameOf(pc.outer.Fun)) {
		return true
	}
	for i, arg := range pc.call.Args {
		tv := p.unit.Pass.TypesInfo.Types[arg]
		if tv.Value == nil {
			continue
		}
		if tv.Value.Kind() == constant.Int && i < pr.Param && constant.Sign(tv.Value) < 0 {
			return true // slog.LevelDebug
		}
		if text, ok := p.unit.Site.String(arg); ok && lexicon.IsDebugText(text) {
			return true
		}
	}
	return false
}

// unread reports whether an argument is a reader that is printed and not read:
// what fmt shows of it is an address.
func (p *finder) unread(obj types.Object, arg ast.Expr, i int) bool {
	reads := func(t types.Type) bool {
		return t != nil && types.NewMethodSet(t).Lookup(nil, "Read") != nil && !gotypes.IsNamed(t, "bytes", "Buffer")
	}
	fn, ok := obj.(*types.Func)
	if !ok || !reads(p.unit.Pass.TypesInfo.TypeOf(arg)) {
		return false
	}
	params := fn.Signature().Params()
	return params.Len() == 0 || !reads(params.At(min(i, params.Len()-1)).Type())
}

// showable reports whether an expression can show something confidential, by
// its type.
func (p *finder) showable(e ast.Expr) bool {
	tv, ok := p.unit.Pass.TypesInfo.Types[e]
	if !ok || tv.Value != nil || tv.Type == nil || tv.IsNil() {
		return false
	}
	switch t := tv.Type.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Signature, *types.Chan:
		return false
	case *types.Interface:
		return !gotypes.IsError(tv.Type)
	}
	return true
}
