// Package dataflow answers where a value was born and what happened to it on its
// way. It is the one package that knows how Go moves a value.
//
// A question begins at a sink, such as the field ClientSecret of an
// oauth2.Config, and goes backwards, on demand: constants come from types.Info,
// everything else from SSA, which is built once per package and only when a sink
// holds something else than a constant.
//
//	secret := strings.TrimSpace(os.Getenv("CLIENT_SECRET"))
//	conf := oauth2.Config{ClientSecret: secret}
//	// Origins: env CLIENT_SECRET, with the step trim
//
// # How it is built
//
//	move      what one instruction does to values: the table in move.go
//	  |
//	Edge      a move, or a way between functions, seen from one Point: edge.go
//	  |       and crossing.go; [Walk.Preds] where a value comes from, [Walk.Succs] where it goes
//	  |
//	question  where it begins, which edges it follows, what it makes of them
//
// A [Point] is a value, a [Path] below it and the [Frame] of a call: the parameters
// of the function are those of that call, and branches that its constants exclude do
// not run. Go has one place here: a construct is a case in move.go and a line in
// TestConstructs, and every question sees it.
//
//	conf.secret = s     // move: s to conf at *.secret
//	p := conf           // move: conf to p, and one piece of memory has two names
//	use(p.secret)       // Preds of the argument: p at *.secret, conf at *.secret, s
//
// Origins ([Walk.Get], origins.go) is the question of this package. It turns edges
// into steps: an argument is Called, a result Returned, a store Stored, the operands
// of a sum are joined, a phi says on which branch a constant counts. Where a value
// was born it decides itself: constants, the catalogue's rows, facts, parameters that
// other packages pass, fields of objects that nobody knows.
//
// The terms: an [Origin] is a source, its [Step]s are how the value propagated,
// among them the sanitizers (trim, escape). A [Walk] is one traversal with a
// budget and a memo. A method called through an interface gets its receiver from
// the values of its own type ([Point.Dynamic]).
//
// Between packages facts carry what is known, down (what a function yields) and
// up (which parameter ends in a slot).
//
// Limits: an unknown call ends the walk; so do reflection and the budget. The walk
// knows no order in memory: what is stored later counts as well. What ends a walk is an origin of kind Unknown, and no report.
package dataflow
