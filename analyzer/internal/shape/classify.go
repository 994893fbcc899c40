package shape

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	guid        = regexp.MustCompile(`^\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?$`)
	hash        = regexp.MustCompile(`^(?:\$2[abxy]?\$|\$argon2|\$pbkdf2|\$scrypt|\$[156]\$|\{S?SHA|\{BCRYPT\}|sha(?:1|256|512)[:=$])`)
	envName     = regexp.MustCompile(`^_?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$`)
	reference   = regexp.MustCompile(`(?i)^(?:env|file|vault|op|ssm|awsssm|awssm|aws-sm|gcp-sm|gcpsm|sm|secretref|secret|secrets|keyvault|akv|azkv|azurekeyvault|k8s|kubernetes|keyring|keychain|pass|bao|doppler|infisical|exec|cmd|from-env|from-file|ref\+[a-z0-9]+):`)
	storePath   = regexp.MustCompile(`(?i)^(?:projects/[^/]+/secrets/|arn:aws[a-z-]*:|@Microsoft\.KeyVault\(|/subscriptions/|secret/data/|kv/data/|\$__(?:file|env|vault)\{)`)
	expansion   = regexp.MustCompile(`\$\{[^}]*\}|\$\([^)]*\)|\{\{.*?\}\}|<%.*?%>|#\{[^}]*\}`)
	dollarName  = regexp.MustCompile(`^\$[A-Za-z_][A-Za-z0-9_]*$`)
	percentName = regexp.MustCompile(`^%[A-Za-z_][A-Za-z0-9_]+%$`)
	verb        = regexp.MustCompile(`%[-+# 0]*[0-9]*(?:\.[0-9]+)?(?:\[[0-9]+\])?[vsdqxXT]`)
	bracketed   = regexp.MustCompile(`^[<\[({][^<>]*[>\])}]$`)
	markup      = regexp.MustCompile(`<[A-Za-z][A-Za-z0-9 _-]*>`)
	address     = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*://|^(?:urn|mailto|data|tel):`)
	filePath    = regexp.MustCompile(`^(?:\.{0,2}/|~/|[A-Za-z]:\\)[^\s=&?]*$|^[\w.-]+(?:/[\w.-]+)+\.[a-z]{1,5}$|^[\w-]+\.(?:json|ya?ml|toml|txt|env|ini|conf|cfg|pem|key|go|html?|tmpl|xml)$`)
	hostName    = regexp.MustCompile(`^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|local|localhost|test|invalid|internal|example)(?::[0-9]+)?$`)
	pairs       = regexp.MustCompile(`^[?&]?[A-Za-z][\w.\[\]-]*=[^&\s]*(?:&[A-Za-z][\w.\[\]-]*=[^&\s]*)+$|^[?&]?[a-z][a-z_]*[a-z]=$|^&[a-z_]+=`)
	digitsOnly  = regexp.MustCompile(`^[0-9][0-9 .,:/-]*$`)
	routePath   = regexp.MustCompile(`^[a-z][\w.@-]*(?:/[a-z{:*+][\w.@{}:*+-]*)+/?$`)
	printable   = regexp.MustCompile(`^[\x20-\x7e]+$`)
	alphabet    = regexp.MustCompile(`^[A-Za-z0-9_+/=.~!@#$%^&*?-]+$`)
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

// classify returns the class of s and what goes with it. The order of the
// questions matters: the first yes decides.
func classify(s string) Text {
	core := strings.TrimSpace(s)
	switch {
	case s == "":
		return Text{class: Empty}
	case core == "":
		return Text{class: Blank}
	}
	core = unquoted(core)
	if f := match(secretFormats, core); f != nil {
		return Text{class: Secret, format: f, real: true}
	}
	if f := match(idFormats, core); f != nil {
		return Text{class: ID, format: f}
	}
	class := classOf(core)
	return Text{class: class, real: class == Opaque && real(core)}
}

func classOf(s string) Class {
	lower := strings.ToLower(s)
	switch {
	case guid.MatchString(s):
		if distinct(strings.Trim(s, "{}")) <= 3 {
			return Placeholder // the zero GUID and its like
		}
		return GUID
	case masked(lower):
		return Masked
	case hash.MatchString(s):
		return Hash
	case document(s):
		return Document
	case storePath.MatchString(s):
		return Reference
	case dollarName.MatchString(s), percentName.MatchString(s):
		return Template
	case address.MatchString(s):
		if reference.MatchString(s) {
			return Reference
		}
		return URL
	case reference.MatchString(s):
		return Reference
	case bracketed.MatchString(s) && !expansion.MatchString(s):
		return Placeholder
	case pairs.MatchString(s):
		return Pairs
	case expansion.MatchString(s), verb.MatchString(s) && !percentEscaped(s):
		return Template
	case published[s]:
		return Placeholder
	case strings.IndexFunc(s, unicode.IsSpace) >= 0:
		return spaced(s, lower)
	case hasPlaceholderMark(lower), markup.MatchString(s):
		return Placeholder
	case envName.MatchString(s) && identifier(s):
		return EnvName
	case filePath.MatchString(s), hostName.MatchString(s), routePath.MatchString(s):
		return Path
	case digitsOnly.MatchString(s):
		if sequential(s) || distinct(s) <= 2 {
			return Placeholder
		}
		if len(s) >= 16 {
			return Opaque
		}
		return Number
	case distinct(s) <= 2 || sequential(lower):
		return Placeholder
	case allDummies(s):
		return Placeholder
	case identifier(s):
		return Identifier
	case len(s) < 12:
		return Word
	}
	return Opaque
}

// unquoted removes one pair of quotes around s.
func unquoted(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'' || s[0] == '`') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// masked reports whether the characters of s were hidden on purpose.
func masked(lower string) bool {
	if strings.Contains(lower, "***") || strings.Contains(lower, "•••") || strings.Contains(lower, "●●") {
		return true
	}
	switch strings.Trim(lower, "<>[](){} \t*") {
	case "redacted", "hidden", "masked", "filtered", "sensitive", "removed", "scrubbed", "omitted", "sanitized", "obfuscated", "private":
		return strings.ContainsAny(lower, "<[({*") || lower == "redacted"
	}
	return strings.Contains(lower, "redacted") && strings.ContainsAny(lower, "<[({*")
}

// document reports whether s is a text with a structure of its own.
func document(s string) bool {
	if strings.HasPrefix(s, "-----BEGIN ") || strings.HasPrefix(s, "<?xml") || strings.HasPrefix(s, "<!") || strings.Count(s, "\n") >= 2 {
		return true
	}
	if len(s) > 1 && (s[0] == '{' || s[0] == '[') {
		return json.Valid([]byte(s)) || strings.ContainsAny(s, `"':`)
	}
	return false
}

// spaced classifies a text with white space inside.
func spaced(s, lower string) Class {
	if hasPlaceholderMark(lower) && len(strings.Fields(s)) <= 8 && !strings.ContainsAny(s, ":;") {
		return Placeholder
	}
	if allDummies(s) && len(strings.Fields(s)) <= 4 {
		return Placeholder
	}
	return Prose
}

func percentEscaped(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '%' && isHex(s[i+1]) && isHex(s[i+2]) {
			return true
		}
	}
	return false
}

func isHex(b byte) bool { return isDigit(b) || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F' }

// real reports whether an opaque text is long and mixed enough to be a secret
// where only a name says that it might be one.
func real(s string) bool {
	if len(s) < 16 || len(s) > 512 || !alphabet.MatchString(s) {
		return false
	}
	if text, ok := decoded(s); ok && classOf(text) == Placeholder {
		return false
	}
	var kinds [4]bool
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case isDigit(b):
			kinds[0] = true
		case b >= 'a' && b <= 'z':
			kinds[1] = true
		case b >= 'A' && b <= 'Z':
			kinds[2] = true
		default:
			kinds[3] = true
		}
	}
	letters := kinds[1] || kinds[2]
	return letters && (kinds[0] || kinds[1] && kinds[2]) && entropy(s) >= 3
}

// entropy is Shannon's, in bits per byte.
func entropy(s string) float64 {
	var count [256]int
	for i := 0; i < len(s); i++ {
		count[s[i]]++
	}
	sum := 0.0
	for _, n := range count {
		if n > 0 {
			p := float64(n) / float64(len(s))
			sum -= p * math.Log2(p)
		}
	}
	return sum
}

// decoded returns the printable text that s encodes in base64 or hex.
func decoded(s string) (text string, ok bool) {
	for _, decode := range []func(string) ([]byte, error){
		hex.DecodeString,
		base64.StdEncoding.DecodeString, base64.URLEncoding.DecodeString,
		base64.RawStdEncoding.DecodeString, base64.RawURLEncoding.DecodeString,
	} {
		b, err := decode(s)
		if err == nil && len(b) >= 4 && utf8.Valid(b) && printable.Match(b) {
			return string(b), true
		}
	}
	return "", false
}
