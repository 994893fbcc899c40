package analyzer

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A code is what may name an error in a text. One that is not certain names an
// error only if the guide knows it.
type code struct {
	name    string
	certain bool
	at      []int // where it ends
}

var (
	// providerCode is a code that says whose it is: of Entra, its B2C, and AD FS.
	providerCode = lazyregexp.New(`\b(aadsts)[ _:-]*([0-9]{4,8})\b|\b(aadb2c)[ _:-]*([0-9]{5})\b|\b(msis)([0-9]{4})\b`)
	// alone are numbers that are all there is.
	alone = lazyregexp.New(`^\W*(?:(?:error|code|number)s?\W{1,3}){0,2}((?:[0-9]{4,8}\b[\s,]*)+)\W*$`)
	// labelled are numbers that are called codes. A "code" of nothing may be that
	// of a message or a postal address, and a JSON field "code" is everybody's.
	labelled = lazyregexp.New(`\b(?:(?:error|failure|result|sign-?in)[ _.-]?(?:codes?|numbers?|type)|error\?code|error)\W{1,8}((?:[0-9]{4,8}\b[\s,]*)+)`)
	// cell is a number that begins a cell of a table.
	cell   = lazyregexp.New(`(?:^|[ ,|"'])([0-9]{5,8})\b`)
	number = lazyregexp.New(`[0-9]{5,8}`)
	// resultType is the column of Log Analytics that has Entra's numbers.
	resultType = lazyregexp.New(`\bresult_?type\b`)
	// entraNear are words of Microsoft's. Numbers of five digits are error codes of
	// many, Discord and WeChat among them; without such a word they are not Entra's.
	entraNear = lazyregexp.New(`aadsts|\b(?:entra|azure|aad|microsoft|microsoftonline|msal|adal|azidentity)|\berror_codes\b|\bresult_?type\b|\bsign-?in\b`)
	oauthErr  = lazyregexp.New(`[a-z]+(?:_[a-z]+)+`)
)

// numbered returns the numbered codes in a folded text, in its order, those
// that say whose they are before bare numbers.
func numbered(text string) []code {
	var found []code
	add := func(name string, certain bool, at int) {
		if i := slices.IndexFunc(found, func(c code) bool { return c.name == name }); i >= 0 {
			found[i].at = append(found[i].at, at)
			return
		}
		found = append(found, code{name, certain, []int{at}})
	}
	for _, m := range providerCode.FindAllStringSubmatchIndex(text, -1) {
		for g := 2; g < len(m); g += 4 {
			if m[g] >= 0 {
				add(strings.ToUpper(text[m[g]:m[g+1]])+text[m[g+2]:m[g+3]], true, m[1])
			}
		}
	}
	bare := func(from, to int, short bool) {
		for _, m := range number.FindAllStringIndex(text[from:to], -1) {
			if short || m[1]-m[0] > 5 {
				add("AADSTS"+text[from+m[0]:from+m[1]], false, from+m[1])
			}
		}
	}
	if m := alone.FindStringSubmatchIndex(text); m != nil {
		bare(m[2], m[3], true)
	}
	short := entraNear.MatchString(text)
	for _, m := range labelled.FindAllStringSubmatchIndex(text, -1) {
		bare(m[2], m[3], short)
	}
	if resultType.MatchString(text) {
		for _, m := range cell.FindAllStringSubmatchIndex(text, -1) {
			if m[1] == len(text) || strings.IndexByte(` ,|"'`, text[m[1]]) >= 0 {
				bare(m[2], m[3], true)
			}
		}
	}
	return found
}

// namesIn returns what in a folded text may be the name of an OAuth error.
func namesIn(text string) []string {
	var names []string
	seen := make(map[string]bool)
	for _, name := range oauthErr.FindAllString(text, -1) {
		if !seen[name] {
			names, seen[name] = append(names, name), true
		}
	}
	return names
}

// folded returns a text as codes and messages are looked up in it: plain, in
// lower case, with one blank where there are several, and without the status of
// an answer, whose words are also those of errors.
func folded(text string) string {
	text = strings.ToLower(strings.ReplaceAll(plain(text), "+", " "))
	return status.ReplaceAllString(strings.Join(strings.Fields(text), " "), "$1")
}

var status = lazyregexp.New(`\b([45][0-9]{2}) (?:bad request|unauthorized|forbidden)\b`)

// plain undoes what a URL or a JSON text inside another text does to the marks
// around codes and labels, and takes out the colours of a terminal.
func plain(text string) string { return marks.Replace(colour.ReplaceAllString(text, "")) }

// colour is a sequence that sets colours, also as a JSON text or a shell writes it.
var colour = lazyregexp.New(`(?:\x1b|\\u001[bB]|\\x1[bB]|\\033|\\e)\[[0-9;]*[mK]`)

var marks = strings.NewReplacer("%3A", ":", "%3a", ":", "%20", " ", "%0D", "\r", "%0d", "\r", "%0A", "\n", "%0a", "\n",
	"%22", `"`, "%27", "'", "%2C", ",", "%2c", ",", "%5B", "[", "%5b", "[", "%5D", "]", "%5d", "]", "%2D", "-", "%2d", "-",
	`\r`, "\r", `\n`, "\n", `\t`, "\t", `\"`, `"`, `\u0022`, `"`, `\u0027`, "'", "&quot;", `"`, "&#39;", "'", "&#34;", `"`)
