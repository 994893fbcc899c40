package facts

import (
	"bytes"
	"encoding/gob"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"
)

func feed(path, field, label string) Feed {
	return Feed{Path: path, Type: "Options", Field: field, Takes: Takes{Param: -1, Label: label}}
}

// What is fed is in one order whatever that of the imports, and each once.
func TestRelay(t *testing.T) {
	a := &FeedsFact{Fields: []Feed{feed("b", "Key", "x"), feed("a", "Key", "x")}}
	b := &FeedsFact{Fields: []Feed{feed("a", "Key", "x"), feed("a", "ID", "x")}}
	want := &FeedsFact{Fields: []Feed{feed("a", "ID", "x"), feed("a", "Key", "x"), feed("b", "Key", "x")}}
	for _, imports := range [][]analysis.Fact{{a, b}, {b, a}, {a, new(ReportedFact), b}} {
		got, ok := Relay(imports)
		if diff := cmp.Diff(analysis.Fact(want), got); !ok || diff != "" {
			t.Errorf("ok is %t; want -, got +\n%s", ok, diff)
		}
	}
	if _, ok := Relay([]analysis.Fact{new(ReportedFact)}); ok {
		t.Error("facts about objects make no fact about the package")
	}
	if got, ok := Relay([]analysis.Fact{new(FeedsFact)}); !ok || len(got.(*FeedsFact).Fields) != 0 {
		t.Error("that there are facts has to be handed on, even with no field in it")
	}
}

func TestIsCredential(t *testing.T) {
	env := Source{Kind: string(Env), Name: "SECRET"}
	param := Source{Kind: string(Param), Param: 1}
	for name, tt := range map[string]struct {
		fact ObjectFact
		want bool
	}{
		"yields a variable":       {&YieldsFact{Results: []Yield{{From: env}}}, true},
		"yields what it is given": {&YieldsFact{Results: []Yield{{From: param}}}, false},
		"yields a placeholder":    {&YieldsFact{Results: []Yield{{From: Source{Kind: string(Const)}}}}, false},
		"yields a real constant":  {&YieldsFact{Results: []Yield{{From: Source{Kind: string(Const), Real: true}}}}, true},
		"holds a variable":        {&HoldsFact{Values: []Held{{From: env}}}, true},
		"a logger":                {&WrapperFact{Takes: []Takes{{Label: Prints}}}, false},
		"a wrapper":               {&WrapperFact{Takes: []Takes{{Label: "oauth2.Config.ClientSecret"}}}, true},
		"carries a failure":       {&WrapperFact{Fails: []Failure{{End: "Token"}}}, true},
		"a field":                 {&FieldFact{}, true},
		"a reported constant":     {&ReportedFact{}, true},
	} {
		if got := tt.fact.IsCredential(); got != tt.want {
			t.Errorf("%s: %t, want %t", name, got, tt.want)
		}
	}
}

func TestString(t *testing.T) {
	for want, fact := range map[string]ObjectFact{
		"yields env(SECRET) [trim]":             &YieldsFact{Results: []Yield{{From: Source{Kind: string(Env), Name: "SECRET", Steps: []string{"trim"}}}}},
		"yields .Key param(0.A) | #1 env(X)":    &YieldsFact{Results: []Yield{{Field: "Key", From: Source{Kind: string(Param), Fields: []string{"A"}}}, {Result: 1, From: Source{Kind: string(Env), Name: "X"}}}},
		"holds * env(X)":                        &HoldsFact{Values: []Held{{Part: "*", From: Source{Kind: string(Env), Name: "X"}}}},
		"wrapper slot from 1 | #0 fails as End": &WrapperFact{Takes: []Takes{{Param: 1, Label: "slot"}}, Fails: []Failure{{End: "End"}}},
		"field slot id=2":                       &FieldFact{Takes: []Takes{{Param: -1, Label: "slot", Peers: []Peer{{Role: "id", Param: 2}}}}},
	} {
		if got := fact.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A fact survives the way through a file, and encodes to the same bytes.
func TestGob(t *testing.T) {
	want := &WrapperFact{Takes: []Takes{{Param: 1, Label: "slot", Steps: []string{"trim"}, Peers: []Peer{{Role: "id"}}}}, Fails: []Failure{{Result: 1, End: "Token"}}, Names: []string{"New"}}
	encode := func() []byte {
		var b bytes.Buffer
		if err := gob.NewEncoder(&b).Encode(want); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	first := encode()
	if !bytes.Equal(first, encode()) {
		t.Error("the same fact has other bytes")
	}
	got := new(WrapperFact)
	if err := gob.NewDecoder(bytes.NewReader(first)).Decode(got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}
