package shape

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// markWords make a placeholder of a text whatever its other words are:
// "YOUR_GITHUB_SECRET", "changeme-in-prod". See also markPairs.
const markWords = `your yours changeme changeit changethis replaceme placeholder todo fixme goeshere fillme`

// sampleWords do so in names ("example-app-secret", "dummy_prod_secret"). In
// sentences they say nothing: "cannot use fake imports".
const sampleWords = `dummy example sample samplecredentials fake bogus mock notreal notset tobeset`

// markPairs are marks as two neighbours: "change_me", "replace-with-...". The
// first word is the key.
var markPairs = map[string]string{
	"change":  "me it this",
	"replace": "me it this with at by your in before",
	"insert":  "your here",
	"enter":   "the your",
	"fill":    "me in this",
	"goes":    "here",
	"not":     "real",
}

// dummyWords make a placeholder of a text that has no other words: "secret",
// "my-client-secret", "test_secret", "foobar".
const dummyWords = `a an the my our some any here there of for from in and or with is it no not to be me this
	app application client clientsecret clientid clients secret secrets secretkey secretvalue appsecret consumersecret
	shared key keys id token tokens access refresh oauth openid oidc api auth consumer
	azure entra google github gitlab okta keycloak facebook twitter slack discord provider web service user username
	password passwd pass pwd credential credentials cred creds
	test tests testing tester testsecret demo dev local localhost default value val values string text str data something
	anything whatever nothing
	foo bar baz qux foobar hello world lorem ipsum abc abcd abcde abcdef xyz qwerty asdf asdfgh xxx
	none null nil undefined empty unset blank missing invalid wrong bad good old new super supersecret mysecret topsecret
	top real fixture stub copy paste put add set get use using insert replace enter public private hidden
	one two three first second other another valid temp tmp tbd na redacted`

// protocolNames are the values that OAuth itself gives to its parameters. They
// are made of dummyWords, but they are meant as they stand. See protocolName.
var protocolNames = wordSet(`invalidclient invalidgrant invalidrequest invalidscope invalidtoken unauthorizedclient
	accessdenied unsupportedgranttype clientcredentials authorizationcode accesstoken refreshtoken idtoken
	clientsecretbasic clientsecretpost clientsecretjwt privatekeyjwt`)

// protocolName reports whether s is a protocolName in any spelling:
// "invalid_client", "invalidClient".
func protocolName(s string) bool {
	var squeezed [24]byte
	n := 0
	for i := 0; i < len(s); i++ {
		if !isLetter(s[i]) {
			continue
		}
		if n == len(squeezed) {
			return false
		}
		squeezed[n] = s[i] | 0x20
		n++
	}
	return protocolNames[string(squeezed[:n])]
}

func wordSet(text string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}

// What is known about a word; a word can be several of these.
const (
	technical = 1 << iota // in the vocabulary
	dummy
	mark
	sample
	fault // says that something is wrong
	redacted
	second // the second word of a pair
)

// known tells what is known about a lower-case word: one look-up per word
// serves all questions.
var known = sync.OnceValue(func() map[string]uint8 {
	all := make(map[string]uint8)
	add := func(text string, kind uint8) {
		for _, w := range strings.Fields(text) {
			all[w] |= kind
		}
	}
	add(vocabulary, technical)
	add(dummyWords, dummy)
	add(markWords, mark)
	add(sampleWords, sample)
	add("missing invalid wrong bad is no not", fault)
	add("redacted", redacted)
	for _, seconds := range markPairs {
		add(seconds, second)
	}
	return all
})

// A reading is what the words of a text tell.
type reading struct {
	words   int // runs of letters, split at the humps of camel case
	dummies int // words that stand for nothing in particular
	letters int
	named   int  // letters of words in the vocabulary
	number  bool // a number of five digits and more
	marked  bool // somebody meant to replace the text
	sample  bool // a name says that it is no real thing
	fault   bool // something is wrong, or not there

	redacted bool
}

// standsIn reports whether the text, a name, stands in for another that is not there.
func (r *reading) standsIn() bool { return r.marked || r.sample }

// allDummies reports whether every word of the text stands for nothing in
// particular. Numbers after a word do not count ("secret1") unless they are
// long enough to matter.
func (r *reading) allDummies() bool { return r.words > 0 && r.dummies == r.words && !r.number }

// wordy reports whether the text is made of words that programs name things
// with; other words and abbreviations may stand between them.
func (r *reading) wordy() bool { return r.words >= 2 && r.named*5 >= r.letters*3 }

// read reads the words of s.
func read(s string) reading {
	var r reading
	var before string // the word before
	for i := 0; i < len(s); {
		switch start := i; {
		case isDigit(s[i]):
			for i < len(s) && isDigit(s[i]) {
				i++
			}
			if i-start > 4 && !sequential(s[start:i]) {
				r.number = true
			}
		case isLetter(s[i]):
			for i < len(s) && isLetter(s[i]) {
				i++
			}
			before = r.run(s[start:i], before)
		case s[i] < utf8.RuneSelf:
			i++
		default:
			c, size := utf8.DecodeRuneInString(s[i:])
			if unicode.IsLetter(c) {
				r.words++
				r.letters += size
				before = ""
			}
			i += size
		}
	}
	if r.words >= 2 && strings.EqualFold(before, "here") {
		r.marked = true // SECRET_GOES_HERE
	}
	return r
}

// run reads a run of letters and returns its last word.
func (r *reading) run(s, before string) string {
	if hump(s) == len(s) {
		r.word(s, before)
		return s
	}
	// FooBar and ChangeMe are known as one word.
	if kind := lookup(s); kind&(dummy|mark|sample) != 0 {
		r.add(s, kind)
		return s
	}
	for s != "" {
		n := hump(s)
		r.word(s[:n], before)
		before, s = s[:n], s[n:]
	}
	return before
}

// hump returns the length of the first word of a run of letters: up to the
// next hump of camel case. In HTTPServer the S belongs to the second word.
func hump(s string) int {
	if len(s) >= 5 && s[1:5] == "Auth" && s[0]|0x20 == 'o' {
		return 5 // OAuth is one word
	}
	n := 1
	for n < len(s) && isUpper(s[n-1]) && isUpper(s[n]) {
		n++
	}
	if n == len(s) || n > 1 && n == len(s)-1 && s[n] == 's' {
		return len(s) // URLs
	}
	if n > 1 {
		return n - 1
	}
	for n < len(s) && !isUpper(s[n]) {
		n++
	}
	return n
}

func (r *reading) word(w, before string) {
	kind := lookup(w)
	if kind == 0 {
		kind = compound(w)
	}
	r.add(w, kind)
	if kind&second != 0 && before != "" {
		for _, after := range strings.Fields(markPairs[strings.ToLower(before)]) {
			r.marked = r.marked || strings.EqualFold(w, after)
		}
	}
}

func (r *reading) add(w string, kind uint8) {
	r.words++
	r.letters += len(w)
	if kind&dummy != 0 {
		r.dummies++
	}
	// Two letters prove nothing: half of all pairs are words somewhere.
	if kind&(technical|dummy) != 0 && len(w) > 2 {
		r.named += len(w)
	}
	r.marked = r.marked || kind&mark != 0 || len(w) >= 4 && strings.Trim(w, "xX") == ""
	r.sample = r.sample || kind&sample != 0
	r.fault = r.fault || kind&fault != 0
	r.redacted = r.redacted || kind&redacted != 0
}

// lookup tells what is known about a word in any case.
func lookup(w string) uint8 {
	var lower [20]byte
	if len(w) > len(lower) {
		return 0
	}
	for i := 0; i < len(w); i++ {
		lower[i] = w[i] | 0x20
	}
	return known()[string(lower[:len(w)])]
}

// compound tells whether a word is made of dummies written together:
// "yourclientsecret", "mysecretvalue". One of them must be typical, lest
// random letters pass.
func compound(w string) uint8 {
	if len(w) < 6 || len(w) > 32 {
		return 0
	}
	w = strings.ToLower(w)
	if !strings.Contains(w, "secret") && !strings.HasPrefix(w, "your") && !strings.HasPrefix(w, "test") && !strings.HasPrefix(w, "dummy") {
		return 0
	}
	// kinds[i] is what w[:i] is made of.
	var kinds [33]uint8
	kinds[0] = dummy
	for end := 2; end <= len(w); end++ {
		for start := 0; start+2 <= end; start++ {
			if kinds[start] == 0 {
				continue
			}
			if k := known()[w[start:end]] & (dummy | mark | sample); k != 0 {
				kinds[end] |= kinds[start] | k
			}
		}
	}
	return kinds[len(w)]
}
