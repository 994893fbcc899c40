package ruletest

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/analysistest"
)

// Data runs a rule over its test data, in the empty folder temp, and complains
// to t about findings that are missing or too many, about fixes without a
// golden or different from it, and about test data that proves nothing: there
// must be packages with findings and packages without.
func (s *Suite) Data(t analysistest.Testing, temp, id, data string) {
	if err := gopath(temp, s.Stubs, data); err != nil {
		t.Errorf("%v", err)
		return
	}
	pkgs, err := dataPackages(data)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	t = renamed{t, temp, filepath.Dir(data)}
	loud := 0
	groups := make(map[string][]string) // packages by their flags: loading is slow
	for _, pkg := range pkgs {
		set, err := flags(data, pkg)
		if err != nil {
			t.Errorf("%v", err)
		}
		want, err := wants(data, pkg)
		if err != nil {
			t.Errorf("%v", err)
		}
		if want {
			loud++
		}
		key := strings.Join(set, "\n")
		groups[key] = append(groups[key], pkg)
	}
	if loud == 0 || loud == len(pkgs) {
		t.Errorf("%s: %d packages with findings and %d silent ones, want both", data, loud, len(pkgs)-loud)
	}
	for key, pkgs := range groups {
		set := slices.DeleteFunc(strings.Split(key, "\n"), func(f string) bool { return f == "" })
		a, err := s.analyzer(id, set...)
		if err != nil {
			t.Errorf("rule %s, packages %s: %v", id, strings.Join(pkgs, ", "), err)
			continue
		}
		verify(t, temp, a, pkgs)
	}
}

// renamed complains with the names of the files that were copied.
type renamed struct {
	analysistest.Testing
	temp, data string
}

func (r renamed) Errorf(format string, args ...any) {
	r.Testing.Errorf("%s", strings.ReplaceAll(fmt.Sprintf(format, args...), r.temp, r.data))
}
