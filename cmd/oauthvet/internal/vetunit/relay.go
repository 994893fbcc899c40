package vetunit

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/identset"
)

// A gobFact is a fact as golang.org/x/tools/internal/facts writes it. Should that
// change, facts can't be read, and units that could be skipped are analysed.
type gobFact struct {
	PkgPath string
	Object  objectpath.Path
	Fact    analysis.Fact
}

// aboutPackage reports whether the fact is about a package, not about an object
// of one.
func (f gobFact) aboutPackage() bool { return f.Object == "" }

// aboutMember reports whether the fact is about a field or method, which packages
// can use that do not import its package.
func (f gobFact) aboutMember() bool { return strings.Contains(string(f.Object), ".") }

// facts are those that the unit's direct imports hand on, by the path of the
// import.
func (u unit) facts() (map[string][]gobFact, error) {
	all := make(map[string][]gobFact)
	for path, file := range u.PackageVetx {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if len(data) == 0 {
			continue // no facts
		}
		if len(all) == 0 {
			for _, fact := range analyzer.FactTypes() {
				gob.Register(fact)
			}
		}
		var facts []gobFact
		if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&facts); err != nil {
			return nil, fmt.Errorf("%s: %v", file, err)
		}
		all[path] = facts
	}
	return all, nil
}

// uses reports whether a source file of the unit may use what facts tell of.
func (u unit) uses(facts map[string][]gobFact) bool {
	names := make(identset.Set)
	for _, imported := range facts {
		for _, f := range imported {
			names.Add(analyzer.FactNames(f.Fact)...)
		}
	}
	return u.Holds(names.In)
}

// relay answers for a unit that is not analysed: its importers are told what
// unitchecker would tell them.
func (u unit) relay(facts map[string][]gobFact) error {
	if u.VetxOutput == "" {
		return nil
	}
	type key struct {
		path   string
		object objectpath.Path
		kind   string
	}
	relayed := make(map[key]gobFact)
	var packages []analysis.Fact
	for _, path := range slices.Sorted(maps.Keys(facts)) {
		for _, f := range facts[path] {
			switch {
			case f.aboutMember():
				relayed[key{f.PkgPath, f.Object, fmt.Sprintf("%T", f.Fact)}] = f
			case f.aboutPackage():
				packages = append(packages, f.Fact)
			}
		}
	}
	if about, ok := analyzer.RelayFact(packages); ok {
		relayed[key{path: u.ImportPath}] = gobFact{PkgPath: u.ImportPath, Fact: about}
	}
	keys := slices.SortedFunc(maps.Keys(relayed), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.object, b.object), cmp.Compare(a.kind, b.kind))
	})
	var list []gobFact
	for _, k := range keys {
		list = append(list, relayed[k])
	}
	if len(list) == 0 {
		return u.Finish()
	}
	var data bytes.Buffer
	if err := gob.NewEncoder(&data).Encode(list); err != nil {
		return err
	}
	return os.WriteFile(u.VetxOutput, data.Bytes(), 0o666)
}
