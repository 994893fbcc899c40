package analyzer

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/rules/authstyle"
	"github.com/oauthvet/oauthvet/analyzer/rules/basicauth"
	"github.com/oauthvet/oauthvet/analyzer/rules/contenttype"
	"github.com/oauthvet/oauthvet/analyzer/rules/doubleescape"
	"github.com/oauthvet/oauthvet/analyzer/rules/droppederror"
	"github.com/oauthvet/oauthvet/analyzer/rules/dualauth"
	"github.com/oauthvet/oauthvet/analyzer/rules/expired"
	"github.com/oauthvet/oauthvet/analyzer/rules/hardcoded"
	"github.com/oauthvet/oauthvet/analyzer/rules/leak"
	"github.com/oauthvet/oauthvet/analyzer/rules/malformed"
	"github.com/oauthvet/oauthvet/analyzer/rules/mismatch"
	"github.com/oauthvet/oauthvet/analyzer/rules/paramname"
	"github.com/oauthvet/oauthvet/analyzer/rules/registration"
	"github.com/oauthvet/oauthvet/analyzer/rules/secretid"
	"github.com/oauthvet/oauthvet/analyzer/rules/silenterror"
	"github.com/oauthvet/oauthvet/analyzer/rules/suppression"
	"github.com/oauthvet/oauthvet/analyzer/rules/swapped"
	"github.com/oauthvet/oauthvet/analyzer/rules/uncheckedstatus"
	"github.com/oauthvet/oauthvet/analyzer/rules/unescaped"
	"github.com/oauthvet/oauthvet/analyzer/rules/urlquery"
	"github.com/oauthvet/oauthvet/analyzer/rules/whitespace"
	"github.com/oauthvet/oauthvet/analyzer/rules/wrongescape"
)

// registry lists the rules, by family, in the order in which people meet them.
var registry = []*rule.Rule{
	&hardcoded.Rule,
	&secretid.Rule,
	&malformed.Rule,
	&whitespace.Rule,
	&swapped.Rule,
	&mismatch.Rule,
	&expired.Rule,
	&registration.Rule,
	&unescaped.Rule,
	&doubleescape.Rule,
	&wrongescape.Rule,
	&basicauth.Rule,
	&urlquery.Rule,
	&contenttype.Rule,
	&paramname.Rule,
	&dualauth.Rule,
	&authstyle.Rule,
	&droppederror.Rule,
	&silenterror.Rule,
	&uncheckedstatus.Rule,
	&leak.Rule,
	&suppression.Rule,
}
