package gotypes

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Callee returns the declared function or interface method that a call names,
// or nil.
func Callee(common *ssa.CallCommon) types.Object {
	if common.IsInvoke() {
		return common.Method
	}
	if fn := common.StaticCallee(); fn != nil {
		return Declared(fn)
	}
	return nil
}

// CalleeName names what a call calls, for people.
func CalleeName(common *ssa.CallCommon) string {
	if obj := Callee(common); obj != nil {
		return obj.Name()
	}
	return "a function value"
}

// ReturnValues returns what the return statements of a function give for one of its
// results.
func ReturnValues(fn *ssa.Function, result int) []ssa.Value {
	var all []ssa.Value
	for _, ret := range Returns(fn) {
		if result < len(ret.Results) {
			all = append(all, ret.Results[result])
		}
	}
	return all
}

// Returns returns the return statements of a function.
func Returns(fn *ssa.Function) []*ssa.Return {
	var all []*ssa.Return
	for _, b := range fn.Blocks {
		if len(b.Instrs) == 0 {
			continue
		}
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			all = append(all, ret)
		}
	}
	return all
}

// Argument returns what a call passes for the parameter with the index; the
// receiver of a method is parameter 0.
func Argument(common *ssa.CallCommon, fn *ssa.Function, index int) ssa.Value {
	if common.IsInvoke() {
		if index == 0 {
			return common.Value
		}
		index--
	}
	if index < len(common.Args) {
		return common.Args[index]
	}
	return nil
}

// Declared returns the object of a function, or of the generic function that
// it is an instance of.
func Declared(fn *ssa.Function) types.Object {
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	return fn.Object()
}

// CallsIn returns the calls that a function makes.
func CallsIn(fn *ssa.Function) (calls []ssa.CallInstruction) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				calls = append(calls, call)
			}
		}
	}
	return calls
}

// Outermost returns the declared function around a function literal.
func Outermost(fn *ssa.Function) *ssa.Function {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}

// ReturnedError returns the error that a function returns, or nil where its last
// result is none. In a function with a defer, results go through variables.
func ReturnedError(ret *ssa.Return) ssa.Value {
	n := len(ret.Results) - 1
	if n < 0 || !AcceptsError(ret.Results[n].Type()) {
		return nil
	}
	load, ok := ret.Results[n].(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return ret.Results[n]
	}
	instrs := ret.Block().Instrs
	for i := len(instrs) - 1; i >= 0; i-- {
		if s, ok := instrs[i].(*ssa.Store); ok && s.Addr == load.X {
			return s.Val
		}
	}
	return load
}

// ReturnsResponse reports whether a call returns the answer to an HTTP request.
func ReturnsResponse(call ssa.CallInstruction) bool {
	res := call.Common().Signature().Results()
	return call.Value() != nil && res.Len() == 2 && strings.HasSuffix(res.At(0).Type().String(), "net/http.Response")
}

// ReceiverCount is the number of parameters before those that rows count.
func ReceiverCount(fn *ssa.Function) int {
	if fn.Signature.Recv() != nil {
		return 1
	}
	return 0
}

// TakesRequest reports whether a call is given an HTTP request to send.
func TakesRequest(call *ssa.Call) bool {
	for _, arg := range call.Common().Args {
		if IsNetHTTP(arg.Type(), "Request") {
			return true
		}
	}
	return false
}

// FirstResult returns the value that is the first result of a call.
func FirstResult(call *ssa.Call) ssa.Value {
	if _, ok := call.Type().(*types.Tuple); !ok {
		return call
	}
	for _, instr := range *call.Referrers() {
		if x, ok := instr.(*ssa.Extract); ok && x.Index == 0 {
			return x
		}
	}
	return call
}

// ResultType returns the type of a result of a call, or nil if there is none.
func ResultType(call *ssa.Call, result int) types.Type {
	results := call.Common().Signature().Results()
	if result >= results.Len() {
		return nil
	}
	return results.At(result).Type()
}
