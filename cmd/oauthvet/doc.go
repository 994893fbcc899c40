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

Findings go to stdout, in the format that -format names, or with -o to a file,
which is replaced as a whole or not at all. What could not be looked at and a
summary go to stderr, and so does, on a terminal, the progress of what takes
longer than a second.

	text    a line "path:line:col: message (rule)" for each finding, as editors
	        read it; what follows is indented by a tab: the source line, the way
	        of the value from its origin, the address of the rule's page. It has
	        colours on a terminal, unless NO_COLOR is set.
	json    one document, which cmd/oauthvet/internal/render/report.schema.json
	        describes; -json is short for it
	sarif   SARIF 2.1.0, for GitHub code scanning and others. Findings that a
	        directive hides are in it, as suppressed.
	github  commands that make annotations in GitHub Actions
	gitlab  a code quality report

File names are relative to the directory in which oauthvet was started in text,
and to the root of the workspace or module in what programs read. -paths=dir,
-paths=module, -paths=repo and -paths=abs ask for one way in all formats.

No output ever holds a secret: messages describe it. Of a source line, string
literals, comments and rows of numbers are masked, and so are string literals in
the messages of compilers.

# Exit codes

	0  everything was looked at, and nothing found
	1  everything was looked at, and there are findings
	2  wrong usage, or something could not be looked at: a package that does
	   not compile, a pattern that matches nothing. Findings on everything
	   else are shown.

-fail-on=error and -fail-on=warning make findings below that level no reason for
exit code 1; -fail-on=none, for editors, makes none of them one. What could not
be looked at stays exit code 2.

As a vet tool, oauthvet has the exit codes of go vet: 1 with findings, 0 with
-json.

# Suppressing a finding

A comment on its line, or alone on the line above, hides a finding:

	//oauthvet:ignore hardcoded the emulator's well-known secret

# Findings that are known

"oauthvet -write-baseline FILE ./..." writes all findings to a file, and
"oauthvet -baseline FILE ./..." reports those that are not in it. An entry names
rule, package, declaration and client, and the class and length of the value:
never the value, nor a hash of it. It survives moved lines, and files that are
renamed inside their package; a secret that is replaced by one of another class
or length counts as new. Entries that a run no longer finds are named, with
their line; writing the file again drops them. A file that is no baseline, or a
damaged one, is left as it is, with exit code 2.

# Fixes

-fix applies the fixes that findings have and reports what is left; -diff shows
what -fix would do and changes nothing. The differences are masked as source
lines are: they are for reading, and no program can apply them.

A fix is applied as a whole or not at all. One that overlaps another is named and
left for the next run. The packages that change are compiled before a file is
written; where the result would not compile, none of the package's fixes is
applied, and the reason is named. Files are replaced as a whole and keep their
mode; symbolic links, files that use cgo and modules that are not worked on are
left alone. The exit code of -fix is that of what is left; that of -diff is that
of a run without it.

# As a vet tool

Under go vet the shared flags are the same (-enable, -disable, -level, -rows,
-now, -test, -link), and each rule has a flag that selects it, as go vet's own
analyzers have: -hardcoded runs this rule alone, -hardcoded=false all others.
Results are kept in the go command's cache; a flag with a new value is a cold
run.

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
