package rule

import (
	"go/token"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A Rule is one question about credentials. Its page is the only text about
// it: summary, documentation, examples.
type Rule struct {
	// ID is the rule's one name: of its analyzer, flag, folder and page.
	ID string
	// Family is "hardcoded", "wrong value", "request", "failure" or "suppression".
	Family string
	// Page is the text of ID.md; see [ParsePage].
	Page string
	// Off says that the rule runs only when it is asked for.
	Off bool
	// Visible says that no comment hides the rule's findings.
	Visible bool
	// Level is the level of mistakes that don't say one.
	Level Level
	// Fix says that some of its mistakes come with a fix.
	Fix bool
	// Check looks at one package and reports what it finds. It holds no state:
	// packages are checked in parallel.
	Check func(*Pass)
}

// base is where the pages of the rules are read.
const base = "https://github.com/oauthvet/oauthvet/blob/main/analyzer/rules/"

// URL returns the address of the rule's page.
func (r *Rule) URL() string { return base + r.ID + "/" + r.ID + ".md" }

// Summary returns the one line that the page begins with.
func (r *Rule) Summary() string { return r.head().Summary }

// head is the page up to its first section. Every process reads that of all rules.
func (r *Rule) head() Page {
	head, _, _ := strings.Cut(r.Page, "\n## ")
	return ParsePage(head)
}

// Analyzer returns the analyzer of the rule. [Findings] and [Stale] read its
// result. The engine is the analyzer of package engine that all rules
// of a process share; the policy is asked when a package is analysed.
func (r *Rule) Analyzer(engine *analysis.Analyzer, policy func() (*Policy, error)) *analysis.Analyzer {
	page := r.head()
	return &analysis.Analyzer{
		Name:       r.ID,
		Doc:        page.Summary + "\n\n" + page.Intro,
		URL:        r.URL(),
		Requires:   []*analysis.Analyzer{engine},
		ResultType: resultType,
		Run:        runner([]*Rule{r}, engine, policy),
	}
}

// Combine returns one analyzer for all rules, for drivers that take a single
// one. The caller names and documents it.
func Combine(rules []*Rule, engine *analysis.Analyzer, policy func() (*Policy, error)) *analysis.Analyzer {
	return &analysis.Analyzer{
		Requires:   []*analysis.Analyzer{engine},
		ResultType: resultType,
		Run:        runner(rules, engine, policy),
	}
}

// A result is what an analyzer made here returns.
type result struct {
	findings []Finding
	// ran are the rules that looked at the package.
	ran      []string
	hits     []hit
	doubts   []doubt
	overruns []Overrun
	// ended are the names of the limits that ended searches in the package.
	ended []string
}

// Ended returns the names of the limits that ended searches in a package and so may
// hide findings there, by the result of an analyzer made here.
func Ended(of any) []string {
	if r, ok := of.(*result); ok && r != nil {
		return r.ended
	}
	return nil
}

// An Overrun is a value that was not followed to the end, for want of budget, and
// that a rule looked at.
type Overrun struct {
	Rule string
	// Pos is where the value goes.
	Pos token.Pos
}

// Overruns returns the overruns in the result of an analyzer made here, and nil
// for any other result.
func Overruns(of any) []Overrun {
	if r, ok := of.(*result); ok && r != nil {
		return r.overruns
	}
	return nil
}

var resultType = reflect.TypeFor[*result]()

// Findings returns the findings in the result of an analyzer made here, and
// nil for any other result.
func Findings(of any) []Finding {
	if r, ok := of.(*result); ok && r != nil {
		return r.findings
	}
	return nil
}
