package analyzer_test

import (
	"encoding/binary"
	"path/filepath"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/mutant"
)

// FuzzPrograms changes the test data of rules at random. Whatever comes out of it,
// as long as it compiles, the rules live with it: see [ruletest.Suite.Invariants].
//
// The first two bytes say which file, the others what to do with it.
func FuzzPrograms(f *testing.F) {
	if testing.Short() {
		f.Skip("loads the test data of all rules")
	}
	suite := ruletest.All(f)
	dirs, err := filepath.Glob(filepath.Join("rules", "*", "testdata", "src"))
	if err != nil {
		f.Fatal(err)
	}
	all, err := suite.Programs(f.TempDir(), dirs...)
	if err != nil {
		f.Fatal(err)
	}
	for seed := range uint32(100) {
		f.Add(script(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 2 {
			return
		}
		p := all[int(binary.BigEndian.Uint16(data))%len(all)]
		dir := t.TempDir()
		for _, c := range mutant.Choices(data[2:]) {
			if q, ok := p.Mutate(dir, c); ok {
				p = q
			}
		}
		suite.Invariants(t, dir, p)
		if t.Failed() {
			t.Logf("%s:\n%s", p.PkgPath, p.Source)
		}
	})
}

// script returns what a fuzzer might try: eight changes of a file.
func script(seed uint32) (data []byte) {
	for len(data) < 2+8*6 {
		seed = seed*1664525 + 1013904223 // Numerical Recipes' generator
		data = binary.BigEndian.AppendUint16(data, uint16(seed>>16))
	}
	return data
}
