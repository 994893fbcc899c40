// Package analyzer finds hardcoded and mishandled OAuth 2.0 client secrets in
// Go programs, before the identity provider answers AADSTS70002,
// AADSTS7000215 or invalid_client.
//
// [New] returns one analyzer per rule, for drivers that take several;
// [Analyzer] is all rules in one, for drivers that take one. Both are
// configured by [Options]. Drivers that run the analyzers themselves read
// typed results with [Findings]; all others get diagnostics derived from them.
//
// Nothing that this package returns holds the value of a secret.
//
// # What stays and what changes
//
// What is exported here, the IDs of rules, and the names and values of options
// stay as they are within a major version; fields, options and rules are added.
// So name fields in literals, and expect rules that you don't know.
//
// Any version may report more or less: rules and the catalogue get better. It
// may also change the words of messages, pages, [Finding.Origin] and
// [Step.What], which are for people; programs read Rule, Level, Symbol and
// Ordinal. A new level of a finding, or a rule that is on from now on, is a
// reason for a minor version.
package analyzer
