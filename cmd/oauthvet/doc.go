/*
Oauthvet finds hardcoded and mishandled OAuth 2.0 client secrets in Go programs,
before the identity provider answers AADSTS70002, AADSTS7000215 or
invalid_client.

Usage:

	oauthvet [check] [flags] [packages]
	oauthvet [check] [flags] [files.go]
	oauthvet help [RULE | CODE | guide]
	oauthvet version
	go vet -vettool=$(which oauthvet) [flags] [packages]

Packages are named as for the go command; without any it is ./... . Names of Go
files stand for the packages that they are part of, in whatever modules these
are, as pre-commit hooks pass them. "oauthvet help" lists the flags and rules.

# Output

Findings go to stdout, one line each ("path:line:col: message (rule)"), grouped
by file when stdout is a terminal, or with -json as one JSON document. What could
not be looked at and a summary go to stderr. File names are relative to the
directory in which oauthvet was started, also with -C.

No output ever holds a secret: messages describe it, source lines are not shown,
and string literals in the messages of compilers are masked.

# Exit codes

	0  everything was looked at, and nothing found
	1  everything was looked at, and there are findings
	2  wrong usage, or something could not be looked at: a package that does
	   not compile, a pattern that matches nothing. Findings on everything
	   else are shown.

As a vet tool, oauthvet has the exit codes of go vet: 1 with findings, 0 with
-json.

# Suppressing a finding

A comment hides findings of the rules that it names: on its line, on the line
below when it stands alone, and in the whole statement, declaration, field or
element that begins there. Several rules are separated by commas. The reason is
mandatory.

	//oauthvet:allow hardcoded -- the emulator's well-known secret

Comments that do not do what they say are reported by the rule directive, and by
the command those that hide nothing, for rules that ran. A //nolint:oauthvet
hides findings too.

# As a vet tool

Under go vet the shared flags are the same (-enable, -disable, -level, -rows,
-now, -near, -lifetime, -test, -link), and each rule has a flag that selects it,
as go vet's own analyzers have: -hardcoded runs this rule alone,
-hardcoded=false all others. Results are kept in the go command's cache; a flag
with a new value is a cold run.

What the rule expired says depends on the day. The command judges with today's
date; a cached result of go vet is as old as it is, and -now=$(date +%F) makes
it fresh.

Plain "go vet" on some packages also shows findings on packages of your modules
that these import. The go command's cache requires it: what oauthvet reports on
a package must not depend on what else a run names. The command itself reports
on the packages that are named and no others.

# Limits

A package that can't hold a finding is not compiled: oauthvet doesn't notice if
it is broken.

Test files don't count unless -test is given; generated files never do. Files
that the build excludes (other systems, other tags) need a run of their own,
with GOOS, GOARCH or -tags.

The go command must be in PATH and not newer than the Go that oauthvet was built
with; older ones are fine. -overlay and GOPACKAGESDRIVER are not supported.
*/
package main
