package printable

import (
	"regexp"
	"strconv"
	"sync"
)

// Word quotes a word of a flag or setting for the message that says what is wrong
// with it. What may be a value that ended up in the wrong place is masked: all but
// plain words, numbers, dates, and what begins like an import path.
func Word(s string) string {
	if plainWord().MatchString(s) {
		return strconv.Quote(s)
	}
	return "\"\u2026\""
}

// plainWord is compiled when it is first asked for: few runs have anything wrong.
var plainWord = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:` +
		`[A-Za-z]?[a-z_-]{0,15}|\.?[A-Za-z.]{0,13}|` +
		`-?[0-9.-]{1,10}|[0-9]{1,4}[a-z]{1,6}|` +
		`[(*]{0,2}[a-z0-9.-]+\.[a-z]{2,}/[\w./()*#~-]*)$`)
})
