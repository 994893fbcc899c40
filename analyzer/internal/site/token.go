package site

import (
	"go/types"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// TokenRow returns the row of the token call that a call of the function or
// method is, or nil. An interface of the user's own with the method of a
// library, made to put another implementation in its place, counts as the
// library's.
func (p *Package) TokenRow(obj types.Object) *catalog.Row {
	if obj == nil {
		return nil
	}
	if r := p.Row(obj, catalog.Token); r != nil {
		return r
	}
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	recv := fn.Signature().Recv()
	if recv == nil || !types.IsInterface(recv.Type()) {
		return nil
	}
	for other, rows := range p.rows {
		method, ok := other.(*types.Func)
		if !ok || method.Name() != fn.Name() || method.Signature().Recv() == nil || !types.Identical(method.Signature(), fn.Signature()) {
			continue
		}
		for _, r := range rows {
			if r.Verb == catalog.Token && namesLibrary(method) {
				return r
			}
		}
	}
	return nil
}

// namesLibrary reports whether the signature of a method names a type of its
// own package: a signature of basic types is anybody's.
func namesLibrary(method *types.Func) bool {
	results := method.Signature().Results()
	for v := range results.Variables() {
		if tn := gotypes.TypeName(v.Type()); tn != nil && tn.Pkg() == method.Pkg() {
			return true
		}
	}
	return false
}

// FuncLabel names a function or method as messages do: "oauth2.Config.Exchange".
func FuncLabel(obj types.Object) string { return funcLabel(obj) }

// Sends reports whether a call of the function or method sends a request and
// yields an error: one of net/http, of a library whose requests the catalogue
// describes, or one that is like the method of http.Client: an interface that a test
// implements, another package's client, a function value. What this package writes
// itself is followed to what it calls.
func (p *Package) Sends(obj types.Object) bool {
	if SendsRequest(obj.Type()) && !p.isOwnFunction(obj) {
		return true
	}
	if r := p.Row(obj, catalog.Request); r != nil && r.Inferred() {
		return true
	}
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil || !senders[fn.Name()] || ErrorResult(fn.Signature()) < 0 {
		return false
	}
	for _, r := range p.catalog.Package(fn.Pkg().Path()) {
		if r.Verb == catalog.Form {
			return true
		}
	}
	return false
}

// isOwnFunction reports whether an object is a function or method with a body in this
// package.
func (p *Package) isOwnFunction(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() != p.Types {
		return false
	}
	recv := fn.Signature().Recv()
	return recv == nil || !types.IsInterface(recv.Type())
}

// SendsRequest reports whether a type is that of a function that takes a request and
// returns its answer, or an error.
func SendsRequest(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Results().Len() != 2 || ErrorResult(sig) != 1 || !strings.HasSuffix(sig.Results().At(0).Type().String(), "net/http.Response") {
		return false
	}
	for param := range sig.Params().Variables() {
		if strings.HasSuffix(param.Type().String(), "net/http.Request") {
			return true
		}
	}
	return false
}

// senders are the names under which HTTP libraries send.
var senders = set("Do", "DoTimeout", "DoDeadline", "DoRedirects", "Post", "PostForm", "Get", "Put", "Execute", "Send",
	"RoundTrip", "Receive", "ReceiveSuccess", "Request")

func set(names ...string) map[string]bool {
	m := make(map[string]bool)
	for _, n := range names {
		m[n] = true
	}
	return m
}

// ErrorResult returns the index of the last result when it is an error, or -1.
func ErrorResult(sig *types.Signature) int {
	n := sig.Results().Len() - 1
	if n >= 0 && types.Identical(sig.Results().At(n).Type(), types.Universe.Lookup("error").Type()) {
		return n
	}
	return -1
}

// TypeLabel names the declared type that t is or points to, or is empty.
func TypeLabel(t types.Type) string {
	if tn := gotypes.TypeName(t); tn != nil {
		return tn.Name()
	}
	return ""
}
