package cleartext

import (
	"go/ast"
	"go/constant"
	"os"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// opensForAll reports whether os.OpenFile opens a file to write to that all users of the
// machine may read, if it has to be made.
//
//	os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0666)
func opensForAll(common *ssa.CallCommon) bool {
	if gotypes.FullName(gotypes.Callee(common)) != "os.OpenFile" || len(common.Args) != 3 {
		return false
	}
	flag, perm := gotypes.IntConstant(common.Args[1], 0), gotypes.IntConstant(common.Args[2], 0)
	return flag&(os.O_WRONLY|os.O_RDWR) != 0 && perm&0o004 != 0
}

// readByAll reports whether a file is given permissions with which all users of
// the machine may read it.
func (p *finder) readByAll(call *ast.CallExpr, perm int) bool {
	if perm >= len(call.Args) {
		return false
	}
	v := p.unit.Pass.TypesInfo.Types[call.Args[perm]].Value
	if v == nil || v.Kind() != constant.Int {
		return false
	}
	mode, ok := constant.Int64Val(v)
	return ok && mode&0o004 != 0
}
