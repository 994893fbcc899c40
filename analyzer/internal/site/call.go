package site

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/fmtstr"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// call finds slots among the arguments of a call.
func (ix *indexer) call(call *ast.CallExpr) {
	obj := ix.Callee(call)
	if obj == nil {
		return
	}
	taken := make(map[int]bool)
	take := func(i int, spec *Spec, key string) {
		if i >= 0 && i < len(call.Args) && !taken[i] {
			taken[i] = true
			ix.add(spec, call.Args[i], call, key)
		}
	}
	for _, r := range ix.Rows(obj) {
		switch r.Verb {
		case catalog.Trap:
			if r.Symbol.Param >= 0 {
				taken[r.Symbol.Param] = true
			}
		case catalog.Secret:
			take(r.Symbol.Param, rowSpec(r, funcLabel(obj)), "")
		case catalog.JSON:
			spec := rowSpec(r, funcLabel(obj))
			spec.Inside = JSONMember
			take(r.Symbol.Param, spec, "")
		case catalog.Form:
			ix.form(call, r, take)
		case catalog.Basic:
			if i := r.Param("password"); i >= 0 && i < len(call.Args) && !userSignsIn(call, r) && ix.requestsToken() {
				take(i, &Spec{Row: r, Label: funcLabel(obj)}, "")
			}
		case catalog.Format:
			ix.formatted(call, r, take)
		case catalog.Print:
			if r.Word("to") == "writer" {
				ix.formatted(call, r, take)
			}
		}
	}
	for _, spec := range ix.facts(obj) {
		if spec.Param < 0 {
			continue
		}
		if k, ok := spec.variadic(); ok {
			spec.Param, spec.Fields = spec.Param+k, spec.Fields[1:]
			if call.Ellipsis.IsValid() {
				continue
			}
		}
		take(spec.Param, &spec, spec.Key)
	}
	ix.callExpiry(call, obj)
	ix.byParameterName(call, obj, take)
	ix.byNeighbour(call, obj, take)
}

// userSignsIn reports whether the two parts of a Basic header are named as a user and
// a password: that is no client.
func userSignsIn(call *ast.CallExpr, r *catalog.Row) bool {
	u, p := r.Param("user"), r.Param("password")
	return u >= 0 && u < len(call.Args) && lexicon.IsUserName(NameOf(call.Args[u])) && lexicon.IsPasswordName(NameOf(call.Args[p]))
}

// form finds the value beside a constant key.
func (ix *indexer) form(call *ast.CallExpr, r *catalog.Row, take func(int, *Spec, string)) {
	k, v := r.Param("key"), r.Param("value")
	if k < 0 || v < 0 || k >= len(call.Args) || v >= len(call.Args) {
		return
	}
	key, ok := ix.String(call.Args[k])
	if !ok {
		return
	}
	if ix.authorization(key, call.Args[v], call) {
		return
	}
	in := r.Word("in")
	if spec := ix.keySpec(key, in == "body" || in == "query"); spec != nil {
		if t := ix.Info.TypeOf(call.Args[v]); t != nil && isStringOrAny(t) {
			take(v, spec, key)
		}
	}
}

// authorization makes a slot of a value under the key Authorization and
// reports whether it did: what comes out as "Basic " with base64 of id:secret
// holds a secret.
func (ix *indexer) authorization(key string, value ast.Expr, client ast.Node) bool {
	if !strings.EqualFold(key, "Authorization") {
		return false
	}
	if list, ok := ast.Unparen(value).(*ast.CompositeLit); ok && len(list.Elts) == 1 {
		value = list.Elts[0] // http.Header{"Authorization": {"..."}}
	}
	if t := ix.Info.TypeOf(value); t == nil || !isStringOrAny(t) {
		return false
	}
	ix.add(&Spec{Weak: !ix.requestsToken(), Label: "the Authorization header", Inside: BasicHeader}, value, client, key)
	return true
}

// byParameterName finds arguments whose parameters are named like client
// secrets.
func (ix *indexer) byParameterName(call *ast.CallExpr, obj types.Object, take func(int, *Spec, string)) {
	sig, ok := signature(obj)
	if !ok || !ix.mayName(obj) || call.Ellipsis.IsValid() {
		return
	}
	for i := range sig.Params().Len() {
		param := sig.Params().At(i)
		if sig.Variadic() && i == sig.Params().Len()-1 {
			break
		}
		if lexicon.IsSecretName(param.Name()) && isString(param.Type()) {
			take(i, &Spec{Weak: true, Label: "parameter " + param.Name() + " of " + funcLabel(obj)}, "")
		}
	}
}

// byNeighbour finds constant arguments that stand behind a constant name of a
// client secret: getenv("CLIENT_SECRET", "..."), flag.String("client-secret",
// "...", usage), viper.SetDefault("oauth.client_secret", "...").
func (ix *indexer) byNeighbour(call *ast.CallExpr, obj types.Object, take func(int, *Spec, string)) {
	for _, r := range ix.Rows(obj) {
		if r.Verb != catalog.Source && r.Verb != catalog.Default {
			continue
		}
		// The library tells which argument is the value, if any.
		n, v := r.Param("name"), r.Param("default")
		if r.Verb == catalog.Default {
			n, v = r.Param("key"), r.Param("value")
		}
		if n >= 0 && v >= 0 && n < len(call.Args) && v < len(call.Args) {
			if s, ok := ix.String(call.Args[n]); ok && lexicon.IsSecretName(s) {
				take(v, &Spec{Weak: true, Label: s}, s)
			}
		}
		return
	}
	for i := range len(call.Args) - 1 {
		s, ok := ix.String(call.Args[i])
		if !ok || strings.ContainsAny(s, " \t\n") || !lexicon.IsSecretName(s) {
			continue
		}
		if _, constant := ix.String(call.Args[i+1]); constant {
			take(i+1, &Spec{Weak: true, Label: s}, s)
		}
	}
}

// secretKey returns the key that a text ends in whose continuation is a client
// secret: "...&client_secret=", `..."client_secret":"`. It is "" for others.
func secretKey(text string) string {
	// Formats may be as long as a script; most of their parts end otherwise.
	if text == "" || !strings.Contains(`="'`, text[len(text)-1:]) {
		return ""
	}
	if m := endsInKey.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

var endsInKey = lazyregexp.New(`(?i)(?:^|[?&\s"'{,])((?:client|app|consumer|corp)[_-]?secret)(?:=|\\?["']\s*:\s*\\?["'])$`)

// formatted finds the arguments of a format whose verb stands behind the key
// of a client secret.
func (ix *indexer) formatted(call *ast.CallExpr, r *catalog.Row, take func(int, *Spec, string)) {
	f, first := r.Param("format"), r.Param("args")
	if f < 0 || f >= len(call.Args) {
		return
	}
	format, ok := ix.String(call.Args[f])
	if !ok {
		return
	}
	for _, op := range fmtstr.Parse(format) {
		if op.Arg == fmtstr.None {
			continue
		}
		if key := secretKey(format[:op.Start]); key != "" {
			take(first+op.Arg, &Spec{Weak: true, Label: key}, key)
		}
	}
}

// concat finds the operands of an addition that stand behind the key of a
// client secret.
func (ix *indexer) concat(b *ast.BinaryExpr) {
	operands := flatten(b, nil)
	before := ""
	for i := 1; i < len(operands); i++ {
		s, ok := ix.String(operands[i-1])
		if !ok {
			before = ""
			continue
		}
		before += s
		if _, constant := ix.String(operands[i]); constant && strings.HasSuffix(before, "secret") {
			continue // "client_secret" + "=" + value
		}
		if key := secretKey(before); key != "" {
			ix.add(&Spec{Weak: true, Label: key}, operands[i], b, key)
		}
	}
}

func flatten(e ast.Expr, into []ast.Expr) []ast.Expr {
	if b, ok := ast.Unparen(e).(*ast.BinaryExpr); ok {
		return flatten(b.Y, flatten(b.X, into))
	}
	return append(into, ast.Unparen(e))
}

// appends finds what is appended to a builder right behind the key of a client
// secret.
func (ix *indexer) appends(stmts []ast.Stmt) {
	key, receiver := "", types.Object(nil)
	for _, stmt := range stmts {
		call, recv := ix.appended(stmt)
		if call == nil {
			key = ""
			continue
		}
		if key != "" && recv == receiver {
			ix.add(&Spec{Weak: true, Label: key}, call.Args[0], call, key)
		}
		key, receiver = "", recv
		if s, ok := ix.String(call.Args[0]); ok {
			key = secretKey(s)
		}
	}
}

// appended returns the call of an append row that a statement is, and the
// variable that it appends to.
func (ix *indexer) appended(stmt ast.Stmt) (*ast.CallExpr, types.Object) {
	e, ok := stmt.(*ast.ExprStmt)
	if !ok {
		return nil, nil
	}
	call, ok := e.X.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return nil, nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil, nil
	}
	obj := ix.Callee(call)
	if obj == nil || ix.Row(obj, catalog.Append) == nil {
		return nil, nil
	}
	id, ok := ast.Unparen(sel.X).(*ast.Ident)
	if !ok {
		return nil, nil
	}
	return call, ix.Info.ObjectOf(id)
}
