package catalog

import (
	"fmt"
	"go/types"
	"strings"
)

// Attributes of the request rows that are made of facts; no file has them.
const (
	// Answer says which result is the answer that nobody has looked at: its response or
	// what was read of it. The word "none" stands for none.
	Answer = "answer"
	// Into is the parameter that the answer is decoded into.
	Into = "into"
)

// A Sender says what a function does that sends the request which its callers give it.
// Parameters and results that it lacks are -1.
type Sender struct {
	Method                                           string
	URL, Body, Form, JSON, ContentType, Into, Answer int
}

// Rows returns the rows of a function that sends what it is given, as if a library had
// them.
func (s Sender) Rows(fn *types.Func) []*Row {
	symbol := Symbol{Path: fn.Pkg().Path(), Name: fn.Name()}
	row := func(verb Verb, attrs ...attr) *Row {
		r := &Row{Verb: verb, Symbol: symbol, Library: inferred, Path: symbol.Path}
		for _, a := range attrs {
			if a.Word != "" || a.Param >= 0 {
				r.attrs = append(r.attrs, a)
			}
		}
		return r
	}
	param := func(key string, i int) attr { return attr{key, Value{Param: i}} }
	word := func(key, w string) attr { return attr{key, Value{Word: w, Param: -1}} }
	answer := param(Answer, s.Answer)
	if s.Answer < 0 {
		answer = word(Answer, "none")
	}
	rows := []*Row{row(Request, word("method", s.Method), param("url", s.URL), param("type", s.ContentType), param(Into, s.Into), answer)}
	if s.Body >= 0 {
		rows = append(rows, row(Form, word("in", "body"), param("text", s.Body)))
	}
	if s.Form >= 0 {
		rows = append(rows, row(Form, word("in", "body"), param("values", s.Form)))
	}
	if s.JSON >= 0 {
		rows = append(rows, row(Form, word("in", "json"), param("map", s.JSON), param("struct", s.JSON)))
	}
	return rows
}

// String describes the function for people: "sends POST url=0 form=1 answer=0".
func (s Sender) String() string {
	text := strings.TrimSpace("sends " + s.Method)
	for _, p := range []struct {
		name string
		i    int
	}{{"url", s.URL}, {"body", s.Body}, {"form", s.Form}, {"json", s.JSON}, {"type", s.ContentType}, {"into", s.Into}, {"answer", s.Answer}} {
		if p.i >= 0 {
			text += fmt.Sprintf(" %s=%d", p.name, p.i)
		}
	}
	return text
}

// inferred stands for the libraries of rows that are made of facts.
var inferred = new(Library)

// Inferred reports whether the row is made of a fact.
func (r *Row) Inferred() bool { return r.Library == inferred }
