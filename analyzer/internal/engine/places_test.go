package engine_test

import (
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// TestPlaces looks at where origins say that they were born: a constant of this
// package is a literal there, as long as what is written; one of another
// package is a line of text.
func TestPlaces(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	actions := analyze(t, pkgs)
	literals, elsewhere := 0, 0
	for _, p := range pkgs {
		for _, s := range result(actions[p.PkgPath]).Unit().Slots() {
			for _, o := range result(actions[p.PkgPath]).Flow().Origins(s) {
				if o.Kind != facts.Const || o.Text.Class() == shape.Empty {
					continue
				}
				at := short(p.Fset, s.Pos())
				switch {
				case o.Place.Here():
					literals++
					if fault := literalAt(p.Fset, o); fault != "" {
						t.Errorf("%s: %s: %s", p.PkgPath, at, fault)
					}
					if o.Place.Text != "" {
						t.Errorf("%s: %s: both here and at %s", p.PkgPath, at, o.Place.Text)
					}
				case !placeText.MatchString(o.Place.Text):
					t.Errorf("%s: %s: the place of %s is %q", p.PkgPath, at, describeOne(o), o.Place.Text)
				default:
					elsewhere++
				}
			}
		}
	}
	t.Logf("%d constants here, %d in other packages", literals, elsewhere)
	if literals < 300 || elsewhere < 8 {
		t.Errorf("%d constants here and %d in other packages are too few", literals, elsewhere)
	}
}

var placeText = regexp.MustCompile(`^[a-z0-9./-]+/[a-z0-9_]+\.go:[0-9]+$`)

// literalAt says what is wrong with the place of a constant.
func literalAt(fset *token.FileSet, o *dataflow.Origin) string {
	start, end := fset.Position(o.Place.Pos), fset.Position(o.Place.End)
	data, err := os.ReadFile(start.Filename)
	if err != nil {
		return err.Error()
	}
	if end.Filename != start.Filename || end.Offset <= start.Offset {
		return "the place ends before it begins"
	}
	if o.Decl != nil && !strings.HasPrefix(string(data[fset.Position(o.Decl.Pos()).Offset:]), o.Decl.Name) {
		return "the declaration of " + o.Decl.Name + " is elsewhere"
	}
	text := string(data[start.Offset:end.Offset])
	switch {
	case o.Has(dataflow.Embedded), strings.HasPrefix(text, "`env"):
		return "" // a file or a tag, not a literal of the code
	case text == "{": // written character by character
		return ""
	}
	n, named := 0, false // an addition of constants is one constant
	for part := range strings.SplitSeq(text, " + ") {
		value, err := strconv.Unquote(part)
		switch {
		case err == nil:
			n += len(value)
		case token.IsIdentifier(part[strings.LastIndexByte(part, '.')+1:]) && part != text:
			named = true
		default:
			return "the place has no literal but " + strconv.Quote(text[:min(len(text), 8)]) + "..."
		}
	}
	if n != o.Written.Len() && !named {
		return "the literal is " + strconv.Itoa(n) + " bytes long, not " + strconv.Itoa(o.Written.Len())
	}
	return ""
}
