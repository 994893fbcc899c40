// Package flow is the engine: it answers where the value in a slot was born
// and what happened to it on its way. Rules ask; they hold no traversal.
//
// The walk goes backwards from a slot, on demand: constants come from
// types.Info, everything else from SSA that is built once per package and only
// when a slot holds something else than a constant. Between packages facts
// carry what is known, in two directions: down (what a function yields, what a
// variable or field holds) and up (which parameter or field ends in a slot).
//
// Limits: an unknown call stops the walk; so do channels, reflection and a
// budget per slot. What stops the walk is no origin, and no report.
package flow
