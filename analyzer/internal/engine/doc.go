// Package engine is the analyzer below all rules: it decides whether a package
// matters, asks the families of questions in their order, and tells other packages
// what they need to know. This page is the map of everything it stands on.
//
//	shape      what a string looks like              lexicon  what a name says
//	catalog    models of libraries, as data          gotypes  predicates on types and SSA values
//	budget     how far each search goes                 |
//	   |                                                |
//	site       where the package touches the catalogue  |     facts     what packages tell each other
//	   |                                                |     ctrlflow  blocks and conditions
//	unit       the package under analysis: its files, its index, the facts of its imports
//	   |
//	ssaindex   its SSA, and who calls, reads and stores what
//	   |
//	dataflow   how Go moves values (Preds, Succs), and where one comes from: Walk, Origin
//	   |---- alias         the names of one object
//	   |---- strtemplate   how a string is put together
//	   |---- httpreq       OAuth requests               constdate  dates
//	   |---- httpresp      their answers                errflow    what becomes of an error
//	   |---- tokencall     token calls and their failures
//	   |---- cleartext     credentials that are printed
//	   |---- client        OAuth clients
//	   |
//	engine     the gate, the order of the questions, facts for importers
//	   |
//	rule       what a rule may ask, where a finding stands, what hides it, all fixes
//	   |
//	rules/ID   what a rule decides: its folder has every condition that is its own
//
// Imports run from top to bottom; a test states this tree.
//
// # Terms
//
// The field's words are in brackets where ours differ. A slot is a place that takes
// a credential (sink). An origin is where a value was born (source). Steps are what
// happened between the two (propagation); rows of the catalogue with the verbs trim
// and escape are sanitizers. A loose secret is a literal that gives itself away by
// its format wherever it stands. A fact carries what one package knows to those
// that import it (summary): down, what a function returns and a variable holds; up,
// which parameter or field ends in a slot.
//
// # One value, followed
//
//	package settings
//	const GoogleKey = "..."                      // the literal
//	func Key() string { return GoogleKey }
//
//	package login
//	var conf = oauth2.Config{ClientSecret: settings.Key()}
//
// For settings, the gate ([unit.Package.Telling], the gate's reached) finds a
// constant that could be a secret; export asks the walk what Key returns and
// exports a [facts.YieldsFact]: const, its class and length, its place, never the
// text. For login, site.Package.Index finds the slot ClientSecret by a row of the
// catalogue; dataflow.Flow.AnswerSlots begins a walk at its expression, which meets
// the call of Key, reads the fact (dataflow's held.go) and returns one Origin. The
// rule hardcoded asks rule.Pass.Origins, judges the origin by client.Clients.Judge
// and reports; rule decides that the finding stands at the slot, names the place of
// the literal, and hides it if a comment says so.
//
// # Order
//
// A package that nobody asks about is looked at for facts only: slots, token calls,
// prints, clients. What only rules need is found when the first rule asks
// ([Package.ForRules]): requests, answers, and dates. After that everything is read
// only, so that rules may run in parallel; what one rule decides and another one has to
// know is found once ([Package.Judgement]).
package engine
