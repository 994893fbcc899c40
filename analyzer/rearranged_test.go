package analyzer_test

import (
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

// What rules find depends neither on the order of declarations nor on names that
// say nothing.
func TestRearranged(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the test data of all rules twice")
	}
	overTestData(t, func(t *testing.T, suite *ruletest.Suite, data string) {
		suite.Rearranged(t, t.TempDir(), t.TempDir(), data)
	})
}
