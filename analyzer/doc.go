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
package analyzer
