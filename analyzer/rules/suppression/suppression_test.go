package suppression_test

import (
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

func TestRule(t *testing.T) { ruletest.Run(t, "suppression") }
