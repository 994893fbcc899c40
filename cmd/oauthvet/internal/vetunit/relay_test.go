package vetunit

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
)

// A unit that is not analysed hands on what unitchecker would: facts about members
// of other packages, and one about the package itself.
func TestRelay(t *testing.T) {
	kinds := analyzer.FactTypes()
	for _, fact := range kinds {
		gob.Register(fact)
	}
	object, about := kinds[0], kinds[len(kinds)-1]
	f := newFixture(t, silent)
	f.cfg["PackageVetx"] = make(map[string]string)
	for path, facts := range map[string][]gobFact{
		"example.com/q": {{"example.com/q", "", about}, {"example.com/q", "F", object}, {"example.com/q", "T.M0", object}},
		"example.com/r": {{"example.com/q", "T.M0", object}, {"example.com/s", "U.UF1", object}},
		"example.com/t": nil,
	} {
		var data bytes.Buffer
		if facts != nil {
			if err := gob.NewEncoder(&data).Encode(facts); err != nil {
				t.Fatal(err)
			}
		}
		name := path[len("example.com/"):] + ".vetx"
		f.write(t, name, data.String())
		f.cfg["PackageVetx"].(map[string]string)[path] = f.path(name)
	}
	if got := f.prepare(t); got != "done" {
		t.Fatalf("prepare: %s", got)
	}
	data, err := os.ReadFile(f.path("vet.out"))
	if err != nil {
		t.Fatal(err)
	}
	var relayed []gobFact
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&relayed); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range relayed {
		got = append(got, fmt.Sprintf("%s %s %T", f.PkgPath, f.Object, f.Fact))
	}
	want := []string{
		fmt.Sprintf("example.com/p  %T", about),
		fmt.Sprintf("example.com/q T.M0 %T", object),
		fmt.Sprintf("example.com/s U.UF1 %T", object),
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
