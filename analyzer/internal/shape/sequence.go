package shape

import "strings"

// sequential reports whether most of s counts up or down or repeats:
// "123456789", "abcdefgh", "aaaa", "0123456789abcdef", "12121212"; or whether
// s is an alphabet in another order.
func sequential(s string) bool {
	if len(s) < 3 {
		return false
	}
	steps := 0
	for i := 1; i < len(s); i++ {
		d := int(s[i]|0x20) - int(s[i-1]|0x20) // in any case
		if d >= -1 && d <= 1 || s[i-1] == '9' && (s[i] == '0' || s[i]|0x20 == 'a') {
			steps++
		}
	}
	if steps*4 >= (len(s)-1)*3 {
		return true
	}
	for period := 2; period <= 4 && period*2 <= len(s); period++ {
		if s[period:] == s[:len(s)-period] {
			return true
		}
	}
	// No character twice: an alphabet (base32's, say), not a draw from one.
	return len(s) >= 32 && distinct(s) == len(s) && longestRun(s) >= 32 &&
		(len(s) >= 50 || strings.ToLower(s) == s || strings.ToUpper(s) == s)
}
