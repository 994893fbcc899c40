package cleartext

import (
	"strconv"
	"strings"
)

// maxHint is the number of characters of a secret that may be shown to tell it
// from another one.
const maxHint = 4

// parseVerbs returns what a format does with its arguments.
func parseVerbs(format string) verbs {
	var all verbs
	next := 0
	for {
		i := strings.IndexByte(format, '%')
		if i < 0 {
			return all
		}
		format = format[i+1:]
		sharp, precision := false, -1
	flags:
		for format != "" {
			switch c := format[0]; {
			case c == '#':
				sharp = true
			case c == '*':
				next++
			case c == '[':
				end := strings.IndexByte(format, ']')
				if end < 0 {
					return all
				}
				if n, err := strconv.Atoi(format[1:end]); err == nil && n > 0 {
					next = n - 1
				}
				format = format[end:]
			case c == '.':
				precision = 0
			case c >= '0' && c <= '9':
				if precision >= 0 {
					precision = precision*10 + int(c-'0')
				}
			case c == '+' || c == '-' || c == ' ':
			default:
				break flags
			}
			format = format[1:]
		}
		if format == "" {
			return all
		}
		if format[0] != '%' {
			all = append(all, verb{next, mannerOf(format[0], sharp, precision)})
			next++
		}
		format = format[1:]
	}
}

// mannerOf returns how a verb shows a text or struct.
func mannerOf(verb byte, sharp bool, precision int) manner {
	switch verb {
	case 'v':
		if sharp {
			return goSyntax
		}
		return plain
	case 's', 'q', 'x', 'X':
		if precision >= 0 && precision <= maxHint {
			return unshown
		}
		return plain
	}
	return unshown
}
