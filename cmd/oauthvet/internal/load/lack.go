package load

import (
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// lacks are the ways in which the go command says that a module can't be had,
// with the advice behind. The first group is the module or a package of it; what
// the message becomes without it is the reason.
var lacks = []struct {
	says   *lazyregexp.Pattern
	reason string
}{
	{lazyregexp.New(`^(?:module )?([^\s@"]+@v[^\s:]+): missing go\.sum entry.*?(: run .*)?$`), "missing go.sum entry$2"},
	{lazyregexp.New(`^(?:module )?([^\s@"]+@v[^\s:]+): (.+)$`), "$2"},
	{lazyregexp.New(`^missing go\.sum entry for module providing package ([^\s;:]+).*?(: run .*)?$`), "missing go.sum entry$2"},
	{lazyregexp.New(`^no required module provides package ([^\s;:]+)(?: \(imported by [^)]*\))?(.*)$`), "no required module provides it$2"},
	{lazyregexp.New(`^cannot find module providing package ([^\s;:]+)(.*)$`), "no module provides it$2"},
}

// address matches what differs from module to module in one reason. The proxy,
// which is the group, does not.
var address = lazyregexp.New(`(\w+://[^\s"/:]*(?::\d+)?/)[^\s":]+|\b\d+\.\d+\.\d+\.\d+:\d+(?:->\S+:\d+)?`)

// lack takes the text of a problem apart that says of a package that its module
// can't be had. It returns what is lacking, and a reason that is the same for
// everything that lacks for one cause, or nothing.
func lack(pkg, text string) (what, reason string) {
	if strings.HasPrefix(text, "module lookup disabled by ") {
		return pkg, text
	}
	for _, l := range lacks {
		if m := l.says.FindStringSubmatch(text); m != nil {
			return m[1], address.ReplaceAllString(l.says.ReplaceAllString(text, l.reason), "$1\u2026")
		}
	}
	return "", ""
}

// required matches how the go command says which module asks for the one that
// its next line is about.
var required = lazyregexp.New(`^\S+ requires$`)

// lastRequired drops from a message who requires what can't be had.
func lastRequired(message string) string {
	for {
		line, rest, ok := strings.Cut(strings.TrimSpace(message), "\n")
		if !ok || !required.MatchString(strings.TrimPrefix(strings.TrimSpace(line), "go: ")) {
			return message
		}
		message = rest
	}
}
