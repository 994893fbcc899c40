package lexicon

import (
	"slices"
	"strings"
)

// The names of members of an answer, in lower case.

// outcomes are the words in the names of members that say how a request ended.
var outcomes = []string{"err", "code", "status", "token", "message", "msg", "success", "ok", "fail", "result"}

// IsOutcomeMember reports whether a member of an answer says how the request ended:
// "errcode", "access_token", "success".
func IsOutcomeMember(name string) bool { return containsAny(name, outcomes) }

// causes are the words in the names of members that say what went wrong.
var causes = []string{"err", "desc", "message", "msg", "fail", "reason"}

// IsErrorMember reports whether a member of an answer says what went wrong: "error",
// "error_description", "msg".
func IsErrorMember(name string) bool { return containsAny(name, causes) }

func containsAny(name string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(name, word) })
}

// IsStatusMember reports whether a field or method of an answer is its HTTP status.
func IsStatusMember(name string) bool {
	return name == "StatusCode" || name == "Status" || name == "GetStatusCode"
}
