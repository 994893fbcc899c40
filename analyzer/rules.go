package analyzer

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/rules/hardcoded"
	"github.com/oauthvet/oauthvet/analyzer/rules/leak"
	"github.com/oauthvet/oauthvet/analyzer/rules/malformed"
	"github.com/oauthvet/oauthvet/analyzer/rules/secretid"
)

// registry lists the rules, by family, in the order in which people meet them.
var registry = []*rule.Rule{
	&hardcoded.Rule,
	&secretid.Rule,
	&malformed.Rule,
	&leak.Rule,
}
