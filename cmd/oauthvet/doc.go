/*
Oauthvet finds hardcoded and mishandled OAuth 2.0 client secrets in Go programs,
before the identity provider answers AADSTS70002, AADSTS7000215 or
invalid_client, and tells what such an answer means.

# Synopsis

	oauthvet [check] [flags] [packages | files.go | -files files | -modules]
	oauthvet explain [-json] RULE | CODE | "TEXT" | - | guide
	oauthvet diagnose [flags] CODE | "TEXT" | - [packages | files.go]
	oauthvet clients [flags] [packages | files.go]
	oauthvet rules [-json]
	oauthvet vetflags [-json] [flags] [vet | golangci]
	oauthvet version [-json]
	oauthvet help [VERB]
	go vet -vettool=$(which oauthvet) [flags] [packages]
	go fix -fixtool=$(which oauthvet) [flags] [packages]

Each verb has its own help: "oauthvet help VERB", or -h behind it. Flags may
stand between other arguments; -- ends them.

# Check

Check is the default verb. Packages are named as for the go command; without any
it is ./... . Names of Go files stand for the packages that they are part of, in
whatever modules these are. With -files, names are as hooks and "git diff" list
them: those of other files say nothing, and a file that is gone stands for what
is left of its package. -modules looks at all packages of all modules in the
folder and below, a workspace or not. Folders that ./... leaves out (testdata,
vendor, names that begin with a dot or an underscore) are left out there too, and
a module that is no part of the workspace around it is looked at without it.

"oauthvet help check" lists the flags. These are the ones that all drivers have:

	-enable RULES   turn on rules that are off by default
	-disable RULES  turn off rules
	-only RULES     run these rules alone, also those that are off by default
	-level LEVEL    report from this level on: error, warning (default) or note
	-rows ROWS      add rows to the catalogue of OAuth libraries; see "oauthvet help rows"
	-now DATE       the date that counts as today
	-near DAYS      warn this many days before a client secret expires
	-lifetime N     warn of client secrets that are created for more months
	-test           report findings in test files too
	-link           end every message with the address of the rule's page

The command alone has -format, -json, -o and -paths for what it writes, -fail-on
for its exit code, -baseline and -write-baseline, -fix and -diff, which are told
about below, and -C, which names the folder to begin in. -tags, -mod, -modfile,
-modcacherw, -buildvcs, -trimpath, -race, -msan, -asan and -p are the go command's
and are passed on to it.

There is no shell completion: no library for it that is well kept works with
package flag and weighs less than the rest of the command.

Findings go to stdout, in the format that -format names, or with -o to a file,
which is replaced as a whole or not at all. What could not be looked at and a
summary go to stderr, and so does, on a terminal, the progress of what takes
longer than a second.

	text    a line "path:line:col: message (rule)" for each finding, as editors
	        read it; what follows is indented by a tab: the source line, the way
	        of the value from its origin, the address of the rule's page. It has
	        colours on a terminal, unless NO_COLOR is set.
	json    one document, which cmd/oauthvet/internal/render/report.schema.json
	        describes; -json is short for it. It has the edits of fixes: byte
	        offsets in the file, and the new text.
	sarif   SARIF 2.1.0, for GitHub code scanning and others. Findings that a
	        directive hides are in it, as suppressed.
	github  commands that make annotations in GitHub Actions
	gitlab  a code quality report

File names are relative to the directory in which oauthvet was started in text,
and to the root of the workspace or module in what programs read. -paths=dir,
-paths=module, -paths=repo and -paths=abs ask for one way in all formats. Files of
the standard library and of downloaded modules are named by the import path of
their package, golang.org/x/oauth2/token.go, wherever the module cache is and
whatever version is in it; only -paths=abs gives their names on disk.

Packages that can't be looked at for one reason, because a module can't be
downloaded or go.sum lacks it, are one line on stderr, which names the module and
the number of packages. JSON has an entry for each package that is broken or can't
be had. Where packages were left out, the summary says how many of how many were
looked at.

No output ever holds a secret: messages describe it. Of a source line, string
literals, comments and rows of numbers are masked, and so are string literals in
the messages of compilers.

# Explain

Explain prints the page of a rule, or what the troubleshooting guide says about
an error: what it means, what the provider checked, what to look at, and the
rules that do that. An error is a code (AADSTS7000215, 7000215), the name of an
OAuth error (invalid_client), or any text with such in it, from the command line
or, with -, from standard input. All codes in a text are explained. Trace ID,
correlation ID and timestamp are repeated for a support request, and nothing else
of the text is: a secret may be in it. "oauthvet explain guide" prints the whole
guide. What is not known is an error that names the nearest words. Explain sends
nothing anywhere.

# Diagnose

Diagnose runs the troubleshooting guide on an error, which is given as for
explain, and packages. It lists the OAuth clients that the error may concern and
where their values come from, and goes through the steps of the guide that apply,
the likeliest cause first: mistakes that can cause this error (notes included),
those that a comment hides, rules that see nothing in the code, what no code
shows, and what the provider's portal or a command shows. Then it shows what
keeps the error from the log, and findings that are no reason for it. It ends
with the thing to do next. -json writes what
cmd/oauthvet/internal/diagnosis/diagnosis.schema.json describes.

A client is left out, and what was found at it, only if the code belongs to one
provider (AADSTS7000215, incorrect_client_credentials) and the client is known to
be another provider's. A code of RFC 6749, such as invalid_client, leaves out
nobody.

Next and the exit code are decided by rules that the guide names for the code: 1
means that one of them found a warning or an error that no comment hides. Notes,
lost errors, leaks and the like leave it at 0.

# Clients

Clients lists the OAuth clients of packages for a review of the registrations:
place, library, provider, grant, endpoint, way to authenticate; where client ID,
secret and tenant come from; the token calls and what becomes of their errors;
whether a new secret needs a build or a restart; and whether anybody notices that
the secret is empty. Clients with certificates or federated credentials are not
listed. It shows no values: a client ID may be a secret in the wrong place.

Clients are one registration if their IDs come from the same origins (the same
kind, name and place) and nothing says that their providers differ. Origins that
are not known don't count.

	text      a block for each registration: a line "path:line: client" for every
	          place, and below it, indented, what is known. On a terminal lines
	          are wrapped at its width. In a pipe or a file each item is one
	          line, so that grep and diff work.
	json      one document, which cmd/oauthvet/internal/render/clients.schema.json
	          describes: an entry for each place. Those of one registration have
	          the same number in the field registration.
	csv       the same for spreadsheets (RFC 4180): a line for each place, under
	          the names of the fields in JSON. A cell that begins with =, +, -
	          or @ has an apostrophe before it: it is no formula.
	markdown  a table with a row for each registration
	mermaid   a flowchart. Origins of the same kind, name and place are one node,
	          and so are the clients of one place and the same endpoints.

Text and markdown count the outcomes of token calls, and name the best two origins
of a value and the number of others. Better is what always counts than what counts
under a condition; then what is known than what is not; then where the value is
born (a constant, a variable of the environment) than where it only passes by (a
parameter, a field). JSON and CSV have all origins and all calls.

# Settings

Check and vetflags read .oauthvet.yml. Its keys are the names of the shared flags
above, -format and -fail-on; lists may be written as such:

	disable: [leak]
	level: note
	rows:
	  - secret example.com/sso.Config.Key
	test: true
	fail-on: warning

The file that counts is the one beside go.work, if there is one, else the one
beside go.mod, for the directory in which oauthvet was started or that -C names;
it counts for all packages of the run, also for those of other modules. With
-modules, and for files that are named, the settings of each module count, but
for format and fail-on, which a run has once. The files of two places are never
mixed.

A flag replaces the key of its name; -enable and -disable decide about the rules
that they name, and the file about all others. -only leaves nothing of what the
file says about rules. -json and -diff ask for a format, too. An unknown key, a
key that is there twice, and a value that is wrong are errors with their line,
and nothing is looked at.

Rows are checked against the packages that a run loads. One about a field, method,
parameter or result that is not there is an error, and exit code 2, beside the
findings. That no package of the program is the one of a row is said, and no
failure: for rows of the settings file when a run names everything with "...".

Other drivers don't read the file: the caches of go vet and golangci-lint would
not notice a change in it. Vetflags prints the same settings for them, as one
line of flags that is quoted for a shell, and as a part of golangci-lint's
configuration. Format and fail-on are not among them: the drivers have ways of
their own.

	eval "go vet -vettool=$(which oauthvet) $(oauthvet vetflags vet) ./..."

# Exit codes

	0  everything was looked at, and nothing found; or what another verb was
	   asked for was printed
	1  everything was looked at, and there are findings; of diagnose: such as
	   can cause the error
	2  wrong usage, or something could not be looked at: a package that does
	   not compile, a pattern that matches nothing. Findings on everything
	   else are shown.

-fail-on=error and -fail-on=warning make findings below that level no reason for
exit code 1; -fail-on=none, for editors, makes none of them one. What could not
be looked at stays exit code 2.

As a vet tool, oauthvet has the exit codes of go vet: 1 with findings, 0 with
-json.

# Suppressing a finding

A comment hides findings of the rules that it names: on its line, on the line
below when it stands alone, and in the whole statement, declaration, field or
element that begins there. Several rules are separated by commas. The reason is
mandatory.

	//oauthvet:allow hardcoded -- the emulator's well-known secret

Comments that do not do what they say are reported by the rule suppression, and by
the command those that hide nothing, for rules that ran. A //nolint:oauthvet
hides findings too.

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
written; a fix with which its package would not compile is left out, and the
reason is named. Files are replaced as a whole and keep their mode; symbolic
links, files that use cgo and modules that are not worked on are left alone. The
exit code of -fix is that of what is left; that of -diff is that of a run without
it.

No fix repeats a string literal that could be a secret, since JSON and go vet show
the text of fixes: where it would have to, the finding has none.

# As a vet tool

Under go vet the shared flags are the same, and each rule has a flag that selects
it, as go vet's own analyzers have: -hardcoded runs this rule alone,
-hardcoded=false all others. Results are kept in the go command's cache; a flag
with a new value is a cold run.

With -fix, go vet applies the fixes, and so does go fix -fixtool (from Go 1.26 on).
Nothing is compiled before the files are written. -diff shows masked differences
instead.

What the rule expired says depends on the day. The command judges with today's
date; a cached result of go vet is as old as it is, and -now=$(date +%F) makes
it fresh.

Plain "go vet" on some packages also shows findings on packages of your modules
that these import. The go command's cache requires it: what oauthvet reports on
a package must not depend on what else a run names. The command itself reports
on the packages that are named and no others.

# Limitations

A package that can't hold a finding is not compiled: oauthvet doesn't notice if
it is broken.

Test files don't count unless -test is given; generated files never do. Files
that the build excludes (other systems, other tags) need a run of their own,
with GOOS, GOARCH or -tags.

The go command must be in PATH and not newer than the Go that oauthvet was built
with; older ones are fine. If it is newer, one line says so and names the command
that builds oauthvet anew. -overlay and GOPACKAGESDRIVER are not supported.

Whether a value is the right one, whether it has expired, and how the client is
registered stands in no source. The guide has the commands that tell.
*/
package main
