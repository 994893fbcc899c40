package dataflow

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"html"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// What functions of libraries make of constant strings.

var errText = errors.New("no such text")

// one makes a function of one text.
func one(f func(string) string) func([]string) (string, error) {
	return func(v []string) (string, error) { return f(v[0]), nil }
}

// two makes a function of a text and one more argument.
func two(f func(s, arg string) string) func([]string) (string, error) {
	return func(v []string) (string, error) {
		if len(v) < 2 {
			return "", errText
		}
		return f(v[0], v[1]), nil
	}
}

func replaceAll(v []string) (string, error) {
	if len(v) < 3 {
		return "", errText
	}
	return strings.ReplaceAll(v[0], v[1], v[2]), nil
}

func replace(v []string) (string, error) {
	if len(v) < 4 {
		return "", errText
	}
	n, err := strconv.Atoi(v[3])
	if err != nil {
		return "", errText
	}
	return strings.Replace(v[0], v[1], v[2], n), nil
}

// functions are what functions of the standard library do to a text, for rows
// whose word does not say it all. The subject comes first, then the other
// arguments.
var functions = func() map[string]func([]string) (string, error) {
	m := make(map[string]func([]string) (string, error))
	for name, f := range map[string]func([]string) (string, error){
		"TrimSpace":  one(strings.TrimSpace),
		"Trim":       two(strings.Trim),
		"TrimLeft":   two(strings.TrimLeft),
		"TrimRight":  two(strings.TrimRight),
		"TrimPrefix": two(strings.TrimPrefix),
		"TrimSuffix": two(strings.TrimSuffix),
		"ReplaceAll": replaceAll,
		"Replace":    replace,
		"Fields":     one(strings.TrimSpace),
	} {
		m["strings."+name] = f
		m["bytes."+name] = f
	}
	return m
}()

// encodings are what the words of mangle, escape and decode rows do.
var encodings = map[string]func([]string) (string, error){
	"lower":     one(strings.ToLower),
	"upper":     one(strings.ToUpper),
	"form":      one(url.QueryEscape),
	"path":      one(url.PathEscape),
	"html":      one(html.EscapeString),
	"quote":     one(strconv.Quote),
	"json":      one(strconv.Quote),
	"hex":       one(func(s string) string { return hex.EncodeToString([]byte(s)) }),
	"b64std":    one(func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }),
	"b64url":    one(func(s string) string { return base64.URLEncoding.EncodeToString([]byte(s)) }),
	"b64raw":    one(func(s string) string { return base64.RawStdEncoding.EncodeToString([]byte(s)) }),
	"b64rawurl": one(func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }),

	"decode-form":      func(v []string) (string, error) { return url.QueryUnescape(v[0]) },
	"decode-path":      func(v []string) (string, error) { return url.PathUnescape(v[0]) },
	"decode-html":      one(html.UnescapeString),
	"decode-quote":     func(v []string) (string, error) { return strconv.Unquote(v[0]) },
	"decode-hex":       func(v []string) (string, error) { b, err := hex.DecodeString(v[0]); return string(b), err },
	"decode-base64":    decodeBase64,
	"decode-b64std":    decodeBase64,
	"decode-b64url":    decodeBase64,
	"decode-b64raw":    decodeBase64,
	"decode-b64rawurl": decodeBase64,
}

// decodeBase64 decodes any of the four usual alphabets: a program that uses
// the wrong one fails at once and is nobody's secret.
func decodeBase64(v []string) (string, error) {
	for _, e := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding} {
		if b, err := e.DecodeString(v[0]); err == nil {
			return string(b), nil
		}
	}
	return "", errText
}

// cutter returns the function that takes one result of strings.Cut, or nil.
func cutter(name string, result int) func([]string) (string, error) {
	if !strings.HasSuffix(name, ".Cut") || result > 1 {
		return nil
	}
	return func(v []string) (string, error) {
		if len(v) < 2 {
			return "", errText
		}
		before, after, found := strings.Cut(v[0], v[1])
		if !found {
			return "", errText
		}
		return []string{before, after}[result], nil
	}
}

// splitter returns the function that takes one part of a text.
func splitter(name, key string) func([]string) (string, error) {
	index, err := strconv.Atoi(key)
	if err != nil {
		return nil
	}
	return func(v []string) (string, error) {
		var parts []string
		switch {
		case strings.HasSuffix(name, ".Fields"):
			parts = strings.Fields(v[0])
		case len(v) >= 2:
			parts = strings.Split(v[0], v[1])
		}
		if index >= len(parts) {
			return "", errText
		}
		return parts[index], nil
	}
}

var printable = lazyregexp.New(`^[\x20-\x7e\s]*$`)

func isPrintable(s string) bool { return utf8.ValidString(s) && printable.MatchString(s) }
