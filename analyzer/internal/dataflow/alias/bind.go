package alias

import (
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
)

// Binding returns what a captured variable is, or nil where that is not known.
func Binding(prog *ssaindex.Program, v *ssa.FreeVar, fr *dataflow.Frame) (ssa.Value, *dataflow.Frame) {
	fn := v.Parent()
	made, f := (*ssa.MakeClosure)(nil), (*dataflow.Frame)(nil)
	if fr != nil && fr.Fn == fn && fr.Bind != nil {
		made, f = fr.Bind, fr.BindFrame
	} else if all := prog.Closures[fn]; len(all) == 1 {
		made = all[0]
	}
	if made == nil {
		return nil, nil
	}
	for i, fv := range fn.FreeVars {
		if fv == v {
			return made.Bindings[i], f
		}
	}
	return nil, nil
}
