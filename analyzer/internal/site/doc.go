// Package site finds where a package touches the catalogue: the places that
// take credentials, the calls that ask for tokens. It reads syntax and types;
// it knows no values, no SSA and no rules.
package site
