package shape

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"math"
	"strings"
)

// alphabet holds the symbols that occur in secrets whose alphabet is not all
// printable characters; see scattered for those.
const alphabet = "_+/=.~!@#$%^&*?-"

// looksReal reports whether an opaque text is long and mixed enough to be a
// secret where only a name says that it might be one.
func looksReal(s string, p *profile) bool {
	if len(s) < 16 || len(s) > 512 || p.letters() == 0 {
		return false
	}
	if p.digits == 0 && (p.lower == 0 || p.upper == 0 || readability(s) > -0.2) {
		return false
	}
	if !scattered(s, p) && (!inAlphabet(s) || structured(s, p)) {
		return false
	}
	return entropy(s) >= 3 && !encodesText(s)
}

// structured reports whether s is put together from parts: the name of a
// relocation, a list of code points, a version.
func structured(s string, p *profile) bool {
	r := read(s)
	if r.named*3 >= r.letters && r.named >= 5 {
		return true
	}
	if strings.Contains(s, "2006") && strings.Contains(s, "01") && strings.Contains(s, "02") {
		return true // a layout of package time
	}
	if len(s) > 36 && isGUID(s[len(s)-36:]) && !isAlnum(s[len(s)-37]) {
		return true // a key of which a GUID is one half
	}
	// Short groups in one case. Mixed case is left out: a draw of 24 from base64's
	// URL alphabet falls into such groups once in a hundred times.
	return p.symbols > 0 && longestRun(s) <= 8 && (p.lower < 2 || p.upper < 2)
}

func inAlphabet(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isAlnum(s[i]) && strings.IndexByte(alphabet, s[i]) < 0 {
			return false
		}
	}
	return true
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

// encodesText reports whether s is base64 or hex of a text that is no secret:
// of a placeholder, or of a document in which no client secret stands.
func encodesText(s string) bool {
	text, ok := decoded(s)
	if !ok {
		return false
	}
	switch classify(text).class {
	case Placeholder, Masked, Template:
		return true
	case Document:
		return len(Members(text)) == 0
	}
	return false
}

// decoded returns the printable text that s encodes in base64 or hex.
func decoded(s string) (text string, ok bool) {
	for _, decode := range []func(string) ([]byte, error){
		hex.DecodeString,
		base64.StdEncoding.DecodeString, base64.URLEncoding.DecodeString,
		base64.RawStdEncoding.DecodeString, base64.RawURLEncoding.DecodeString,
	} {
		b, err := decode(s)
		if err == nil && len(b) >= 4 && bytes.IndexFunc(b, func(r rune) bool { return r < 0x20 || r > 0x7e }) < 0 {
			return string(b), true
		}
	}
	return "", false
}
