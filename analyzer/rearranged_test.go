package analyzer_test

import (
	"path/filepath"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

// What rules find depends neither on the order of declarations nor on names that
// say nothing.
func TestRearranged(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the test data of all rules twice")
	}
	suite := ruletest.All(t)
	for _, r := range suite.Rules {
		t.Run(r.ID, func(t *testing.T) {
			data, err := filepath.Abs(filepath.Join("rules", r.ID, "testdata", "src"))
			if err != nil {
				t.Fatal(err)
			}
			suite.Rearranged(t, t.TempDir(), t.TempDir(), data)
		})
	}
}
