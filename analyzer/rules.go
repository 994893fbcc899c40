package analyzer

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/rules/droppederror"
	"github.com/oauthvet/oauthvet/analyzer/rules/hardcoded"
	"github.com/oauthvet/oauthvet/analyzer/rules/leak"
	"github.com/oauthvet/oauthvet/analyzer/rules/malformed"
	"github.com/oauthvet/oauthvet/analyzer/rules/secretid"
	"github.com/oauthvet/oauthvet/analyzer/rules/silenterror"
)

// registry lists the rules, by family, in the order in which people meet them.
var registry = []*rule.Rule{
	&hardcoded.Rule,
	&secretid.Rule,
	&malformed.Rule,
	&droppederror.Rule,
	&silenterror.Rule,
	&leak.Rule,
}
