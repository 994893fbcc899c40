package ssaindex

import (
	"go/ast"
	"go/constant"
	"go/types"
	"maps"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// A Program is the SSA of one package, with the indexes that the walk needs.
type Program struct {
	*ssa.Package
	unit *unit.Package
	// Constants maps the values of constant expressions back to the
	// expressions. SSA constants have no position; they do keep the
	// constant.Value that the type checker gave them, so the builder is given
	// values that are pointers of their own. See uniqueConstants.
	Constants map[constant.Value]ast.Expr
	// Values maps expressions to what they are in SSA.
	Values map[ast.Expr]Expr
	// Calls are the call sites of functions, by callee.
	Calls map[*ssa.Function][]ssa.CallInstruction
	// Invokes are the calls of interface methods, by name.
	Invokes map[string][]ssa.CallInstruction
	// FieldAddrs are the addresses of fields, by field.
	FieldAddrs map[*types.Var][]*ssa.FieldAddr
	// Globals are the uses of package variables.
	Globals map[*ssa.Global][]ssa.Instruction
	// Closures are the places where function literals and bound methods are
	// made.
	Closures map[*ssa.Function][]*ssa.MakeClosure
	// Callees are the functions that the package calls, in the order of their
	// first call.
	Callees []*ssa.Function
	// Mentions are the uses of functions as values.
	Mentions map[*ssa.Function][]ssa.Instruction
	// methods are the implementations of interface methods.
	methods map[methodKey][]*ssa.Function
	// sites are the calls of functions, those through interfaces included.
	sites map[*ssa.Function][]ssa.CallInstruction
	// Indirect are the calls of function values.
	Indirect []ssa.CallInstruction
	// Functions are all functions with a body, in the order in which they are
	// met.
	Functions []*ssa.Function
	// source is the way from SSA to syntax; nil until it is asked for.
	source *Syntax
	// concrete are the types of the package that have methods.
	concrete []types.Type
}

// An Expr is an expression's value or address.
type Expr struct {
	Value  ssa.Value
	IsAddr bool
}

// Build makes the SSA of the package. It is the only place that does.
func Build(u *unit.Package) *Program {
	u.Stats.SSABuilds++
	info, constants := uniqueConstants(u.Pass.TypesInfo)
	prog := ssa.NewProgram(u.Pass.Fset, ssa.GlobalDebug)
	prog.SetNoReturn(noReturn)
	for _, imp := range u.Pass.Pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	pkg := prog.CreatePackage(u.Pass.Pkg, u.Pass.Files, info, false)
	pkg.Build()
	p := &Program{
		Package: pkg, unit: u, Constants: constants,
		Values:     make(map[ast.Expr]Expr),
		Calls:      make(map[*ssa.Function][]ssa.CallInstruction),
		Invokes:    make(map[string][]ssa.CallInstruction),
		FieldAddrs: make(map[*types.Var][]*ssa.FieldAddr),
		Globals:    make(map[*ssa.Global][]ssa.Instruction),
		Closures:   make(map[*ssa.Function][]*ssa.MakeClosure),
		Mentions:   make(map[*ssa.Function][]ssa.Instruction),
		methods:    make(map[methodKey][]*ssa.Function),
		sites:      make(map[*ssa.Function][]ssa.CallInstruction),
	}
	p.index()
	return p
}

// uniqueConstants returns a copy of info in which every constant expression of
// string type has a value of its own, and the way back from the values to the
// expressions.
func uniqueConstants(info *types.Info) (*types.Info, map[constant.Value]ast.Expr) {
	unique := *info
	unique.Types = maps.Clone(info.Types)
	exprs := make(map[constant.Value]ast.Expr)
	for e, tv := range info.Types {
		if tv.Value == nil || tv.Value.Kind() != constant.String || constant.StringVal(tv.Value) == "" {
			continue // go/constant has one empty text for all
		}
		tv.Value = constant.MakeString(constant.StringVal(tv.Value))
		unique.Types[e] = tv
		exprs[tv.Value] = e
	}
	return &unique, exprs
}

// noReturn names functions of other packages that never return. Without them
// the walk would follow values out of branches that end in log.Fatal.
func noReturn(fn *types.Func) bool {
	switch fn.FullName() {
	case "os.Exit", "runtime.Goexit", "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "log.Panicln",
		"(*log.Logger).Fatal", "(*log.Logger).Fatalf", "(*log.Logger).Fatalln", "(*log.Logger).Panic", "(*log.Logger).Panicf", "(*log.Logger).Panicln":
		return true
	}
	return false
}

// index walks the functions of the package once. Functions of files that are
// left out (tests) have no part in it: what a test passes to a function says
// nothing about the program.
func (p *Program) index() {
	seen := make(map[*ssa.Function]bool)
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		if fn == nil || seen[fn] || fn.Blocks == nil || fn.Pos().IsValid() && p.unit.Skipped(fn.Pos()) {
			return
		}
		seen[fn] = true
		p.Functions = append(p.Functions, fn)
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if fn.Synthetic != "" && instr.Pos().IsValid() && p.unit.Skipped(instr.Pos()) {
					continue // a package variable of a test, in the one init
				}
				p.indexInstruction(instr, add)
			}
		}
		for _, anon := range fn.AnonFuncs {
			add(anon)
		}
	}
	add(p.Func("init"))
	for _, f := range p.unit.Pass.Files {
		for _, decl := range f.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok {
				if obj, ok := p.unit.Pass.TypesInfo.Defs[fd.Name].(*types.Func); ok {
					add(p.Prog.FuncValue(obj))
				}
			}
		}
	}
	scope := p.unit.Pass.Pkg.Scope()
	for _, name := range scope.Names() {
		if tn, ok := scope.Lookup(name).(*types.TypeName); ok && !tn.IsAlias() {
			if named, ok := tn.Type().(*types.Named); ok && named.NumMethods() > 0 && named.TypeParams().Len() == 0 && !types.IsInterface(named) {
				p.concrete = append(p.concrete, named)
			}
		}
	}
}

func (p *Program) indexInstruction(instr ssa.Instruction, add func(*ssa.Function)) {
	switch i := instr.(type) {
	case *ssa.DebugRef:
		e := ast.Unparen(i.Expr)
		if _, ok := p.Values[e]; !ok {
			p.Values[e] = Expr{i.X, i.IsAddr}
		}
		return
	case *ssa.FieldAddr:
		if f := gotypes.FieldOf(i.X.Type(), i.Field); f != nil {
			p.FieldAddrs[f] = append(p.FieldAddrs[f], i)
		}
	case *ssa.MakeClosure:
		fn := i.Fn.(*ssa.Function)
		p.Closures[fn] = append(p.Closures[fn], i)
		add(fn)
	}
	if call, ok := instr.(ssa.CallInstruction); ok {
		common := call.Common()
		if common.IsInvoke() {
			name := common.Method.Name()
			p.Invokes[name] = append(p.Invokes[name], call)
		} else if fn := common.StaticCallee(); fn != nil {
			if p.Calls[fn] == nil {
				p.Callees = append(p.Callees, fn)
			}
			p.Calls[fn] = append(p.Calls[fn], call)
			add(fn)
		} else if _, ok := common.Value.(*ssa.Builtin); !ok {
			p.Indirect = append(p.Indirect, call)
		}
	}
	for _, op := range instr.Operands(nil) {
		if *op == nil {
			continue
		}
		switch v := (*op).(type) {
		case *ssa.Global:
			p.Globals[v] = append(p.Globals[v], instr)
		case *ssa.Function:
			p.Mentions[v] = append(p.Mentions[v], instr)
			if v.Synthetic != "" {
				add(v) // thunks, bound methods, instantiation wrappers
			}
		}
	}
}
