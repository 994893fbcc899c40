package httpreq

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// SentPlainly reports whether the request is made and sent in one call of net/http:
// by Post or PostForm, the functions or those of its default client or a client
// without a transport of its own. No such request has a client certificate, or any
// header but its Content-Type.
func (r *Request) SentPlainly() bool {
	return len(r.Sent) > 0 && !slices.ContainsFunc(r.Sent, func(p dataflow.ProgramPoint) bool {
		call, ok := p.Instr.(ssa.CallInstruction)
		return !ok || !plain(call.Common())
	})
}

// plain reports whether a call is of such a sender.
//
// go/ssa: it asks what a function does, not where a value goes.
func plain(call *ssa.CallCommon) bool {
	fn := call.StaticCallee()
	if fn == nil {
		return false
	}
	obj := gotypes.Declared(fn)
	if obj == nil || obj.Pkg() == nil || obj.Pkg().Path() != "net/http" || obj.Name() != "Post" && obj.Name() != "PostForm" {
		return false
	}
	if fn.Signature.Recv() == nil {
		return true
	}
	switch client := call.Args[0].(type) {
	case *ssa.UnOp: // the variable DefaultClient
		global, ok := client.X.(*ssa.Global)
		return ok && global.Name() == "DefaultClient" && global.Pkg != nil && global.Pkg.Pkg.Path() == "net/http"
	case *ssa.Alloc:
		return client.Referrers() != nil && !slices.ContainsFunc(*client.Referrers(), func(use ssa.Instruction) bool {
			switch use := use.(type) {
			case *ssa.FieldAddr:
				return gotypes.FieldName(use.X.Type(), use.Field) == "Transport"
			case ssa.CallInstruction:
				return use.Common() != call
			case *ssa.DebugRef:
				return false
			}
			return true
		})
	}
	return false
}
