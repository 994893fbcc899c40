package ruletest

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"go/token"
	"os"
	"path/filepath"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/internal/edit"
)

// Page runs all rules over the examples on a rule's page, in the empty folder
// temp. What the page calls bad gives findings of this rule and of no other,
// what it calls good gives none at all, and bad becomes good by the fix, where
// the rule has one.
func (s *Suite) Page(t analysistest.Testing, temp, id string) {
	page, ok := s.page(id)
	bad, good := page.Go("Bad"), page.Go("Good")
	if !ok || len(bad) == 0 || len(good) == 0 {
		t.Errorf("%s.md: %d bad and %d good examples, want both", id, len(bad), len(good))
		return
	}
	found, err := s.examples(temp, id, bad, good)
	if err != nil {
		t.Errorf("%s.md: %v", id, err)
		return
	}
	for i, source := range bad {
		pkg := fmt.Sprintf("bad%d", i+1)
		mine := 0
		for _, f := range found[pkg] {
			if f.Rule == id {
				mine++
			} else {
				t.Errorf("%s.md: rule %s too finds something, at %s: %s", id, f.Rule, f.short(), f.Message)
			}
		}
		if mine == 0 {
			t.Errorf("%s.md: rule %s finds nothing in %s", id, id, pkg)
		}
		if err := compareFix(source, found[pkg], good); err != nil {
			t.Errorf("%s.md: %s: %v", id, pkg, err)
		}
	}
	for i := range good {
		for _, f := range found[fmt.Sprintf("good%d", i+1)] {
			t.Errorf("%s.md: rule %s finds something at %s: %s", id, f.Rule, f.short(), f.Message)
		}
	}
}

func (s *Suite) page(id string) (rule.Page, bool) {
	for _, r := range s.Rules {
		if r.ID == id {
			return rule.ParsePage(r.Page), true
		}
	}
	return rule.Page{}, false
}

// examples runs all rules over the examples of a page and returns their
// findings by package: bad1, bad2, good1.
func (s *Suite) examples(temp, id string, bad, good []string) (map[string][]placed, error) {
	if err := gopath(temp, s.Stubs); err != nil {
		return nil, err
	}
	var pkgs []string
	for kind, sources := range map[string][]string{"bad": bad, "good": good} {
		for i, source := range sources {
			pkg := fmt.Sprintf("%s%d", kind, i+1)
			pkgs = append(pkgs, pkg)
			dir := filepath.Join(temp, "src", pkg)
			if err := os.MkdirAll(dir, 0o777); err != nil {
				return nil, err
			}
			if err := os.WriteFile(filepath.Join(dir, "example.go"), []byte(source), 0o666); err != nil {
				return nil, err
			}
		}
	}
	all, err := s.New(s.enabling(id)...)
	if err != nil {
		return nil, err
	}
	found, err := findings(temp, all, pkgs...)
	if err != nil {
		return nil, err
	}
	byPackage := make(map[string][]placed)
	for _, f := range found {
		pkg := filepath.Base(filepath.Dir(f.file))
		byPackage[pkg] = append(byPackage[pkg], f)
	}
	return byPackage, nil
}

// compareFix applies the fixes of the findings, if they have any, and looks for
// the result among the good examples.
func compareFix(source string, findings []placed, good []string) error {
	draft := edit.NewDraft([]byte(source))
	fixes := 0
	for _, f := range findings {
		if len(f.edits) == 0 {
			continue
		}
		fixes++
		if err := draft.Add(f.edits); err != nil {
			return err
		}
	}
	if fixes == 0 {
		return nil
	}
	fixed := draft.Bytes()
	for _, g := range good {
		want, err := format.Source([]byte(g))
		if err != nil {
			return err
		}
		if bytes.Equal(bytes.TrimSpace(want), bytes.TrimSpace(fixed)) {
			return nil
		}
	}
	return fmt.Errorf("the fix makes it none of the good examples but\n%s", fixed)
}

// editsOf returns the edits of a finding's fix.
func editsOf(fset *token.FileSet, f analyzer.Finding) []edit.Edit {
	if f.Fix == nil {
		return nil
	}
	var edits []edit.Edit
	for _, e := range f.Fix.TextEdits {
		end := cmp.Or(e.End, e.Pos)
		edits = append(edits, edit.Edit{Start: fset.Position(e.Pos).Offset, End: fset.Position(end).Offset, New: string(e.NewText)})
	}
	return edits
}
