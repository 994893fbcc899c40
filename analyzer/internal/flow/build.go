package flow

import (
	"go/ast"
	"go/constant"
	"go/types"
	"maps"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A program is the SSA of one package, with the indexes that the walk needs.
type program struct {
	*ssa.Package
	// constants maps the values of constant expressions back to the
	// expressions. SSA constants have no position; they do keep the
	// constant.Value that the type checker gave them, so the builder is given
	// values that are pointers of their own. See uniqueConstants.
	constants map[constant.Value]ast.Expr
	// values maps expressions to what they are in SSA.
	values map[ast.Expr]located
	// calls are the call sites of functions, by callee.
	calls map[*ssa.Function][]ssa.CallInstruction
	// invokes are the calls of interface methods, by name.
	invokes map[string][]ssa.CallInstruction
	// stores are the addresses of fields, by field.
	stores map[*types.Var][]*ssa.FieldAddr
	// globals are the uses of package variables.
	globals map[*ssa.Global][]ssa.Instruction
	// closures are the places where function literals and bound methods are
	// made.
	closures map[*ssa.Function][]*ssa.MakeClosure
	// callees are the functions that the package calls, in the order of their
	// first call.
	callees []*ssa.Function
	// settings are the defaults by name; nil until they are asked for.
	settings []setting
	// mentions are the uses of functions as values.
	mentions map[*ssa.Function][]ssa.Instruction
	// methods are the only implementations of interface methods, or nil.
	methods map[methodKey]*ssa.Function
	// sites are the calls of functions, those through interfaces included.
	sites map[*ssa.Function][]ssa.CallInstruction
	// indirect are the calls of function values; dynamic are those that can
	// reach a function, once they are resolved.
	indirect     []ssa.CallInstruction
	dynamic      map[*ssa.Function][]ssa.CallInstruction
	dynamicCount int
	resolved     bool
	// functions are all functions with a body, in the order in which they are
	// met.
	functions []*ssa.Function
	// source is the way from SSA to syntax; nil until it is asked for.
	source *syntax
	// concrete are the types of the package that have methods.
	concrete []types.Type
}

// A located value is an expression's value or address.
type located struct {
	value ssa.Value
	addr  bool
}

// build makes the SSA of the package. It is the only place that does, and it
// runs at most once for a package.
func (p *Package) build() *program {
	if p.prog != nil {
		return p.prog
	}
	p.unit.Stats.SSABuilds++
	info, constants := uniqueConstants(p.unit.Pass.TypesInfo)
	prog := ssa.NewProgram(p.unit.Pass.Fset, ssa.GlobalDebug)
	prog.SetNoReturn(noReturn)
	for _, imp := range p.unit.Pass.Pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	pkg := prog.CreatePackage(p.unit.Pass.Pkg, p.unit.Pass.Files, info, false)
	pkg.Build()
	p.prog = &program{
		Package: pkg, constants: constants,
		values:   make(map[ast.Expr]located),
		calls:    make(map[*ssa.Function][]ssa.CallInstruction),
		invokes:  make(map[string][]ssa.CallInstruction),
		stores:   make(map[*types.Var][]*ssa.FieldAddr),
		globals:  make(map[*ssa.Global][]ssa.Instruction),
		closures: make(map[*ssa.Function][]*ssa.MakeClosure),
		mentions: make(map[*ssa.Function][]ssa.Instruction),
		methods:  make(map[methodKey]*ssa.Function),
		sites:    make(map[*ssa.Function][]ssa.CallInstruction),
	}
	p.indexProgram(p.prog)
	return p.prog
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

// indexProgram walks the functions of the package once. Functions of files that are
// left out (tests) have no part in it: what a test passes to a function says
// nothing about the program.
func (p *Package) indexProgram(prog *program) {
	seen := make(map[*ssa.Function]bool)
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		if fn == nil || seen[fn] || fn.Blocks == nil || fn.Pos().IsValid() && p.unit.Skipped(fn.Pos()) {
			return
		}
		seen[fn] = true
		prog.functions = append(prog.functions, fn)
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if fn.Synthetic != "" && instr.Pos().IsValid() && p.unit.Skipped(instr.Pos()) {
					continue // a package variable of a test, in the one init
				}
				p.indexInstruction(prog, instr, add)
			}
		}
		for _, anon := range fn.AnonFuncs {
			add(anon)
		}
	}
	add(prog.Func("init"))
	for _, f := range p.unit.Pass.Files {
		for _, decl := range f.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok {
				if obj, ok := p.unit.Pass.TypesInfo.Defs[fd.Name].(*types.Func); ok {
					add(prog.Prog.FuncValue(obj))
				}
			}
		}
	}
	scope := p.unit.Pass.Pkg.Scope()
	for _, name := range scope.Names() {
		if tn, ok := scope.Lookup(name).(*types.TypeName); ok && !tn.IsAlias() {
			if named, ok := tn.Type().(*types.Named); ok && named.NumMethods() > 0 && named.TypeParams().Len() == 0 && !types.IsInterface(named) {
				prog.concrete = append(prog.concrete, named)
			}
		}
	}
}

func (p *Package) indexInstruction(prog *program, instr ssa.Instruction, add func(*ssa.Function)) {
	switch i := instr.(type) {
	case *ssa.DebugRef:
		e := ast.Unparen(i.Expr)
		if _, ok := prog.values[e]; !ok {
			prog.values[e] = located{i.X, i.IsAddr}
		}
		return
	case *ssa.FieldAddr:
		if f := gotypes.FieldOf(i.X.Type(), i.Field); f != nil {
			prog.stores[f] = append(prog.stores[f], i)
		}
	case *ssa.MakeClosure:
		fn := i.Fn.(*ssa.Function)
		prog.closures[fn] = append(prog.closures[fn], i)
		add(fn)
	}
	if call, ok := instr.(ssa.CallInstruction); ok {
		common := call.Common()
		if common.IsInvoke() {
			name := common.Method.Name()
			prog.invokes[name] = append(prog.invokes[name], call)
		} else if fn := common.StaticCallee(); fn != nil {
			if prog.calls[fn] == nil {
				prog.callees = append(prog.callees, fn)
			}
			prog.calls[fn] = append(prog.calls[fn], call)
			add(fn)
		} else if _, ok := common.Value.(*ssa.Builtin); !ok {
			prog.indirect = append(prog.indirect, call)
		}
	}
	for _, op := range instr.Operands(nil) {
		if *op == nil {
			continue
		}
		switch v := (*op).(type) {
		case *ssa.Global:
			prog.globals[v] = append(prog.globals[v], instr)
		case *ssa.Function:
			prog.mentions[v] = append(prog.mentions[v], instr)
			if v.Synthetic != "" {
				add(v) // thunks, bound methods, instantiation wrappers
			}
		}
	}
}
