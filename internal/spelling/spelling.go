// Package spelling finds what somebody who mistyped a word meant.
package spelling

import (
	"slices"
	"strings"
)

// Words returns up to three words that the typed one was probably meant to
// be, the nearest first. Case does not count.
func Words(typed string, words []string) []string {
	typed = strings.ToLower(typed)
	var few []string
	for len(few) < 3 {
		var left, lower []string
		for _, word := range words {
			if !slices.Contains(few, word) {
				left, lower = append(left, word), append(lower, strings.ToLower(word))
			}
		}
		i := slices.Index(lower, Word(typed, lower))
		if i < 0 {
			break
		}
		few = append(few, left[i])
	}
	return few
}

// Word returns the word that the typed one was probably meant to be: one or
// two letters away, and no more than half of them. It returns "" if there is none.
func Word(typed string, words []string) string {
	best, least := "", min(2, len(typed)/2)+1
	for _, word := range words {
		if max(len(typed)-len(word), len(word)-len(typed)) >= least {
			continue // a whole log may be typed
		}
		if d := distance(typed, word); d < least {
			best, least = word, d
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
