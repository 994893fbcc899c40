package analyzer

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// A Rule is what there is to know about a rule without running it.
type Rule struct {
	// ID is the rule's one name: of its analyzer, flag, folder and page.
	ID string
	// Family is "hardcoded", "wrong value", "request", "failure" or
	// "suppression".
	Family string
	// Summary says in one line what the rule finds.
	Summary string
	// Level is the level of most of its findings.
	Level Level
	// Off says that the rule runs only when it is enabled.
	Off bool
	// Fix says that some of its findings have a fix.
	Fix bool
	// Page is the whole documentation, in markdown; URL is where to read it.
	Page, URL string
}

// Rules returns the rules, by family.
func Rules() []Rule {
	var rules []Rule
	for _, r := range registry {
		rules = append(rules, public(r))
	}
	return rules
}

func public(r *rule.Rule) Rule {
	return Rule{ID: r.ID, Family: r.Family, Summary: r.Summary(), Level: Level(r.Level), Off: r.Off, Fix: r.Fix, Page: r.Page, URL: r.URL()}
}

// Explain returns a rule by its ID. The error names the known ones.
func Explain(id string) (Rule, error) {
	r := find(id)
	if r == nil {
		return Rule{}, unknownRule(id)
	}
	return public(r), nil
}

// A Library is a Go module whose credential slots the catalogue knows.
type Library struct {
	// Module and Version say what was read.
	Module, Version string
	// Rows counts what the catalogue tells of it.
	Rows int
	// Unproven tells why no test compares the rows with the module itself;
	// empty for most.
	Unproven string
}

// Catalogue returns the libraries that the analyzers know, without those that
// a user's rows add.
func Catalogue() ([]Library, error) {
	c, err := catalog.Builtin()
	if err != nil {
		return nil, err
	}
	all, err := c.Libraries()
	if err != nil {
		return nil, err
	}
	var libs []Library
	for _, l := range all {
		libs = append(libs, Library{Module: l.Module, Version: l.Version, Rows: len(l.Rows), Unproven: l.Unproven})
	}
	return libs, nil
}
