package shape

import (
	"encoding/json"
	"strings"
	"unicode"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

var (
	expansion   = lazyregexp.New(`\$\{[^}]*\}|\$\([^)]*\)|\{\{.*?\}\}|<%.*?%>|#\{[^}]*\}`)
	dollarName  = lazyregexp.New(`^\$[A-Za-z_][A-Za-z0-9_]*$`)
	percentName = lazyregexp.New(`^%[A-Za-z_][A-Za-z0-9_]+%$`)
	verb        = lazyregexp.New(`%[-+# 0]*[0-9]*(?:\.[0-9]+)?(?:\[[0-9]+\])?[vsdqxXT]`)
	bracketed   = lazyregexp.New(`^(?:<[^<>]+>|\[[A-Za-z][\w .,:'’…-]*\]|\{[A-Za-z][\w .:'’…-]*\}|\([A-Za-z][\w .:'’…-]*\))$`)
	markup      = lazyregexp.New(`<[A-Za-z][A-Za-z0-9 _-]*>`)
	pairs       = lazyregexp.New(`^[?&]?[A-Za-z][\w.\[\]-]*=[^&\s]*(?:&[A-Za-z][\w.\[\]-]*=[^&\s]*)+$|^[?&]?[a-z][a-z_]*[a-z]=$|^&[a-z_]+=`)
	unused      = lazyregexp.New(`(?i)^(?:un|not[-_ ]?)(?:used|needed|required|applicable)$|^(?:ignored|irrelevant|(?:is|will[-_ ]be)[-_ ]ignored)$`)
	object      = lazyregexp.New(`^(?:\{\s*["'\w-]+\s*:\s|\[\s*[{"'\[]|\[[\w. -]+\]\n)`)
)

// published are client secrets that stand in specifications and in providers'
// documentation: RFC 6749 (4.4, 2.3.1), RFC 7591 and Microsoft's pages. Whoever
// has one in the code has not put his own there yet.
var published = map[string]bool{
	"7Fjfp0ZBr1KtDRbnfVdmIw":                      true,
	"gX1fBat3bV":                                  true,
	"qWgdYAmab0YSkuL1qKv5bPX":                     true,
	"sampleCredentials":                           true,
	"sampleCredentia1s":                           true,
	"cf136dc3c1fc93f31185e5885805d":               true,
	"ZJYCqe3GGRvdrudKyZS0XhGv_Z45DuKhCUk0gBR1vZk": true,
}

// classify returns the class of s and what goes with it.
func classify(s string) Text {
	if s == "" {
		return Text{class: Empty}
	}
	core := bare(s)
	if core == "" {
		return Text{class: Blank}
	}
	if f := match(secretFormats, core); f != nil {
		return Text{class: Secret, format: f, real: true}
	}
	if f := match(idFormats, core); f != nil {
		return Text{class: ID, format: f}
	}
	p := profileOf(core)
	class := classOf(core, &p)
	return Text{class: class, real: class == Opaque && looksReal(core, &p)}
}

// bare removes what came along with a value by mistake: white space, invisible
// characters and one pair of quotes around it. [Text.Defects] tells of it.
func bare(s string) string {
	core := unquoted(trimmed(s))
	if len(core) < len(s) {
		core = trimmed(core)
	}
	return core
}

func trimmed(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || isControl(r) })
}

// unquoted removes one pair of quotes around s, escaped or not.
func unquoted(s string) string {
	for _, q := range []string{`"`, `'`, "`", `\"`, `\'`} {
		if len(s) >= 2*len(q) && strings.HasPrefix(s, q) && strings.HasSuffix(s, q) {
			return s[len(q) : len(s)-len(q)]
		}
	}
	return s
}

// classOf returns the class of a text that is neither blank nor in a
// provider's format. The order of the questions matters: the first yes
// decides. First come texts with a form of their own, then those that only
// their words tell apart.
func classOf(s string, p *profile) Class {
	if c, ok := formed(s, p); ok {
		return c
	}
	r := read(s)
	switch {
	case unused.MatchString(s):
		return Unused
	case p.spaced(s):
		return spaced(s, p, &r)
	case p.beyond*2 > len(s) && r.letters*2 > len(s):
		return Prose // a word in another script
	case (r.words == 2 || r.words == 3) && protocolName(s):
		return Identifier
	case r.standsIn(), p.has('<') && marksUp(s), strings.EqualFold(s, "n/a"):
		return Placeholder
	case envName(s, p):
		return EnvName
	case location(s, p, &r):
		return Path
	case strings.Contains(s, "..."):
		return Placeholder // GOCSPX-...
	case number(s, p):
		return numberClass(s)
	case distinct(s) <= 2 || sequential(s):
		return Placeholder
	case r.allDummies():
		if r.redacted {
			return Masked
		}
		return Placeholder
	case r.wordy() && !p.hasAny("!#$%^&~?"):
		return Identifier
	case readable(s, p), len(s) < 12:
		return Word
	}
	return Opaque
}

// formed returns the class of a text that has a form of its own.
func formed(s string, p *profile) (Class, bool) {
	open := strings.IndexByte(`<[({$%@/`, s[0]) >= 0
	switch {
	case isGUID(s):
		if distinct(strings.Trim(s, "{}")) <= 3 {
			return Placeholder, true // the zero GUID and its like
		}
		return GUID, true
	case scattered(s, p):
		return Opaque, true
	case masked(s, p):
		return Masked, true
	case p.hasAny("$:=_{") && hash(s):
		return Hash, true
	case document(s, p):
		return Document, true
	case p.hasAny("/:({") && reference(s):
		return Reference, true
	case open && (dollarName.MatchString(s) || percentName.MatchString(s)):
		return Template, true
	case p.has(':') && address(s):
		return URL, true
	case open && bracketed.MatchString(s) && !expansion.MatchString(s) && !opaqueParts(s[1:len(s)-1]):
		return Placeholder, true
	case p.has('=') && (p.has('&') || s[len(s)-1] == '=' && p.upper+p.digits == 0) && pairs.MatchString(s):
		return Pairs, true
	case p.hasAny("$#{<") && p.hasAny("{(%") && expansion.MatchString(s), p.has('%') && formatted(s):
		return Template, true
	case published[s]:
		return Placeholder, true
	}
	return 0, false
}

// hashes begin what password hashing leaves, in the notations of crypt, LDAP
// and the web frameworks.
var hashes = []string{
	"$2$", "$2a$", "$2b$", "$2x$", "$2y$", "$1$", "$5$", "$6$", "$argon2", "$pbkdf2", "$scrypt", "{SHA", "{SSHA", "{BCRYPT}",
	"sha1:", "sha1=", "sha1$", "sha256:", "sha256=", "sha256$", "sha512:", "sha512=", "sha512$", "pbkdf2:", "pbkdf2_",
}

func hash(s string) bool {
	for _, begin := range hashes {
		if strings.HasPrefix(s, begin) {
			return true
		}
	}
	return false
}

// isGUID reports whether s is a UUID in its text form, perhaps in braces.
func isGUID(s string) bool {
	if len(s) == 38 && s[0] == '{' && s[37] == '}' {
		s = s[1:37]
	}
	if len(s) != 36 {
		return false
	}
	for i := 0; i < len(s); i++ {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (s[i] == '-') || !dash && !isHex(s[i]) {
			return false
		}
	}
	return true
}

// scattered reports whether s was drawn from all printable characters, as the
// Entra portal did before 2021. Such a text may begin like JSON or hold what
// looks like a format verb; what tells it apart is that hardly a character
// comes twice and that it has no words.
func scattered(s string, p *profile) bool {
	if len(s) < 20 || len(s) > 48 || p.symbols < 5 || p.beyond > 0 || p.blanks > 0 ||
		p.lower < 3 || p.upper < 3 || p.digits == 0 || distinct(s)*10 < len(s)*7 {
		return false
	}
	if strings.Contains(s, "a-z") || strings.Contains(s, "A-Z") || strings.Contains(s, "0-9") {
		return false // a regular expression
	}
	r := read(s)
	return r.named*5 < r.letters && !r.standsIn()
}

// masked reports whether the characters of s were hidden on purpose.
func masked(s string, p *profile) bool {
	if p.has('*') && strings.Contains(s, "***") || p.beyond > 0 && (strings.Contains(s, "•••") || strings.Contains(s, "●●")) {
		return true
	}
	if !p.hasAny("<[({*") {
		return false
	}
	lower := strings.ToLower(s)
	switch strings.Trim(lower, "<>[](){} \t*") {
	case "redacted", "hidden", "masked", "filtered", "sensitive", "removed", "scrubbed", "omitted", "sanitized", "obfuscated", "private":
		return true
	}
	return strings.Contains(lower, "redacted")
}

// document reports whether s is a text with a structure of its own.
func document(s string, p *profile) bool {
	switch s[0] {
	case '-':
		if strings.HasPrefix(s, "-----BEGIN ") {
			return true
		}
	case '<':
		if strings.HasPrefix(s, "<?xml") || strings.HasPrefix(s, "<!") {
			return true
		}
	case '{', '[':
		if len(s) > 1 && (object.MatchString(s) || json.Valid([]byte(s))) {
			return true
		}
	}
	return p.has('\n') && strings.Count(s, "\n") >= 2
}

// formatted reports whether s holds a verb of package fmt. "%3d" may be a
// number in three columns or an escaped "="; after a long text without words
// it is the latter.
func formatted(s string) bool {
	for _, at := range verb.FindAllStringIndex(s, -1) {
		found := s[at[0]:at[1]]
		if len(found) != 3 || !escapedReserved.MatchString(found) || found == "%2d" {
			return true
		}
		if rest := s[:at[0]]; len(rest) < 16 || readability(rest) > 0 {
			return true
		}
	}
	return false
}

// marksUp reports whether there is a word or two in angle brackets within s.
// Who put his secret between the brackets did replace the words.
func marksUp(s string) bool {
	at := markup.FindStringIndex(s)
	return at != nil && !opaqueParts(s[at[0]+1:at[1]-1])
}

// spaced classifies a text with white space inside.
func spaced(s string, p *profile, r *reading) Class {
	fields := strings.Fields(s)
	switch {
	case r.marked && len(fields) <= 8 && (!p.hasAny(":;") || lookup(strings.Trim(fields[0], ":"))&mark != 0):
		return Placeholder
	case r.allDummies() && !r.fault && len(fields) <= 4:
		return Placeholder
	case len(fields) <= 4 && opaqueParts(fields...):
		return Opaque
	}
	return Prose
}

// opaqueParts reports whether all fields are opaque, but for an authentication
// scheme before them: a secret that was wrapped, or copied with its header.
func opaqueParts(fields ...string) bool {
	if strings.EqualFold(fields[0], "bearer") || strings.EqualFold(fields[0], "basic") {
		fields = fields[1:]
	}
	for _, f := range fields {
		if t := classify(f); t.class != Secret && !(t.class == Opaque && t.real) {
			return false
		}
	}
	return len(fields) > 0
}

// number reports whether s is a number, a date or a version.
func number(s string, p *profile) bool {
	if !isDigit(s[0]) || p.letters() > 0 || p.beyond > 0 {
		return false
	}
	return strings.Trim(s, "0123456789 .,:/-") == ""
}

func numberClass(s string) Class {
	switch {
	case len(s) < 5:
		return Number
	case sequential(s) || distinct(s) <= 2:
		return Placeholder
	case len(s) < 16:
		return Number
	}
	return Opaque
}
