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
// The terms: an [Origin] is a source, its [Step]s are how the value propagated,
// among them the sanitizers (trim, escape). A [Walk] is one traversal with a
// budget and a memo; a [Frame] is a call that it went into, so that parameters
// are those of that call; a [Path] is an access path: which field, element or
// pointer target below a value is meant.
//
// Between packages facts carry what is known, down (what a function yields) and
// up (which parameter ends in a slot).
//
// Limits: an unknown call ends the walk; so do channels, reflection and the
// budget. What ends a walk is an origin of kind Unknown, and no report.
package dataflow
