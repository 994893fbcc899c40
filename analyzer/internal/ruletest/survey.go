package ruletest

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A Survey is what all rules, at all levels, find in the test data of one.
type Survey struct{ findings []placed }

// Survey runs all rules over a folder of test data, in the empty folder temp.
func (s *Suite) Survey(temp, data string) (*Survey, error) {
	if err := gopath(temp, s.Stubs, data); err != nil {
		return nil, err
	}
	pkgs, err := dataPackages(data)
	if err != nil {
		return nil, err
	}
	all, err := s.every()
	if err != nil {
		return nil, err
	}
	found, err := findings(temp, all, pkgs...)
	return &Survey{found}, err
}

// every returns the analyzers of all rules, which say all that they can.
func (s *Suite) every() ([]*analysis.Analyzer, error) {
	var off []string
	for _, r := range s.Rules {
		if r.Off {
			off = append(off, r.ID)
		}
	}
	return s.New("-level=note", "-test", "-enable="+strings.Join(off, ","))
}

// Len returns the number of findings.
func (s *Survey) Len() int { return len(s.findings) }

// OneVoice complains to t when two rules report the same expression.
func (s *Survey) OneVoice(t analysistest.Testing) {
	for i, a := range s.findings {
		for _, b := range s.findings[i+1:] {
			if a.file == b.file && a.start == b.start && a.end == b.end && a.Rule != b.Rule {
				t.Errorf("%s: both %s and %s report this:\n\t%s\n\t%s", a.short(), a.Rule, b.Rule, a.Message, b.Message)
			}
		}
	}
}

// Messages complains to t about messages that are no good: see [Faults].
func (s *Survey) Messages(t analysistest.Testing) {
	literals := make(map[string][]string)
	for _, f := range s.findings {
		if _, ok := literals[f.file]; !ok {
			values, err := secretLiterals(f.file)
			if err != nil {
				t.Errorf("%v", err)
			}
			literals[f.file] = values
		}
		for _, fault := range Faults(f.Message, literals[f.file]) {
			t.Errorf("%s: %s: the message %s: %s", f.short(), f.Rule, fault, f.Message)
		}
		for _, step := range f.Path {
			for _, value := range literals[f.file] {
				if strings.Contains(step.What+step.Where+f.Client+f.Credential, value) {
					t.Errorf("%s: %s: something beside the message holds a value", f.short(), f.Rule)
				}
			}
		}
	}
}

var capital = regexp.MustCompile(`^[A-Z][a-z]*\b[^.]`)

// Faults returns what is wrong with a message: it begins with a capital (names
// may), ends in a full stop, goes over several lines, or holds one of the
// values.
func Faults(message string, values []string) []string {
	var faults []string
	add := func(yes bool, fault string) {
		if yes {
			faults = append(faults, fault)
		}
	}
	add(message == "", "is empty")
	add(capital.MatchString(message), "begins with a capital")
	add(strings.HasSuffix(message, "."), "ends in a full stop")
	add(strings.Contains(message, "\n"), "has several lines")
	for _, value := range values {
		add(strings.Contains(message, value), "holds a value")
	}
	return faults
}

// secretLiterals returns the values of a file's string literals that look like
// secrets of some kind. Others (names, addresses) may well turn up in messages.
func secretLiterals(file string) ([]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var values []string
	ast.Inspect(f, func(n ast.Node) bool {
		lit, ok := n.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		value, err := strconv.Unquote(lit.Value)
		if err != nil {
			return true
		}
		switch shape.Of(value).Class() {
		case shape.Secret, shape.Opaque, shape.GUID, shape.Hash:
			values = append(values, value)
		}
		return true
	})
	return values, nil
}

// Balance returns how many packages of a folder of test data expect findings,
// and how many don't.
func Balance(data string) (loud, silent int, err error) {
	pkgs, err := dataPackages(data)
	if err != nil {
		return 0, 0, fmt.Errorf("%s: %w", data, err)
	}
	for _, pkg := range pkgs {
		want, e := wants(data, pkg)
		err = errors.Join(err, e)
		if want {
			loud++
		} else {
			silent++
		}
	}
	return loud, silent, err
}
