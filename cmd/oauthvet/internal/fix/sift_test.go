package fix

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// fixes makes a file of a package with a fix for each letter, and files of all of
// them: the letter becomes a capital.
func fixes(t *testing.T, packages map[string]string) []*File {
	t.Helper()
	var findings []load.Finding
	for _, pkg := range slices.Sorted(maps.Keys(packages)) {
		f := write(t, "package "+pkg+" // "+packages[pkg]+"\n")
		for _, letter := range strings.Split(packages[pkg], "") {
			fixed := finding(letter, f.replace("// "+packages[pkg], "// "+packages[pkg]))
			at := strings.Index(f.text, "// ") + len("// ") + strings.Index(packages[pkg], letter)
			fixed.Edits[0].Start, fixed.Edits[0].End, fixed.Edits[0].New = at, at+1, strings.ToUpper(letter)
			fixed.Package = pkg
			findings = append(findings, fixed)
		}
	}
	files, skipped := Plan(findings)
	if len(skipped) > 0 {
		t.Fatal(skipped)
	}
	return files
}

// texts returns what files say, apart from the rest.
func texts(files []*File) string {
	var list []string
	for _, f := range files {
		list = append(list, strings.TrimSpace(strings.TrimPrefix(string(f.New), "package ")))
	}
	slices.Sort(list)
	return strings.Join(list, "; ")
}

// breaks returns a verdict about files: a package with a capital of bad is
// broken.
func breaks(bad string) func(string) Verdict {
	return func(text string) Verdict {
		v := Verdict{Broken: make(map[string]error)}
		for file := range strings.SplitSeq(text, "; ") {
			pkg, letters, _ := strings.Cut(file, " // ")
			if i := strings.IndexAny(letters, bad); i >= 0 {
				v.Broken[pkg] = errors.New("bad " + letters[i:i+1])
			}
		}
		return v
	}
}

func TestSift(t *testing.T) {
	for _, test := range []struct {
		name     string
		packages map[string]string
		try      func(text string) Verdict
		want     string
		dropped  string
		tries    int // at most
	}{
		{"all are good", map[string]string{"p": "abcdefgh", "q": "xyz"}, breaks(""), "p // ABCDEFGH; q // XYZ", "", 1},
		{"one breaks its package", map[string]string{"p": "abcdefgh", "q": "xyz"}, breaks("F"), "p // ABCDEfGH; q // XYZ", "f: bad F", 8},
		{"one in each package", map[string]string{"p": "abcd", "q": "wxyz"}, breaks("AZ"), "p // aBCD; q // WXYz", "a: bad A z: bad Z", 8},
		{"the only one", map[string]string{"p": "a", "q": "x"}, breaks("A"), "q // X", "a: bad A", 2},
		{"all are bad", map[string]string{"p": "abc"}, breaks("ABC"), "", "a: bad A b: bad B c: bad C", 5},
		{"two don't go together", map[string]string{"p": "abcd"}, func(text string) Verdict {
			if strings.Contains(text, "A") && strings.Contains(text, "D") {
				return Verdict{Broken: map[string]error{"p": errors.New("A and D")}}
			}
			return Verdict{}
		}, "p // ABCd", "d: A and D", 6},
		{"it breaks a package without fixes", map[string]string{"p": "ab", "q": "xy"}, func(text string) Verdict {
			if strings.Contains(text, "X") {
				return Verdict{Broken: map[string]error{"importer": errors.New("bad X")}}
			}
			return Verdict{}
		}, "p // AB; q // xY", "x: bad X", 6},
		{"it breaks an importer with fixes: none is safe", map[string]string{"p": "ab", "q": "xy"}, func(text string) Verdict {
			if strings.Contains(text, "X") {
				return Verdict{Broken: map[string]error{"p": errors.New("bad X")}}
			}
			return Verdict{}
		}, "", "a: bad X b: bad X x: bad X y: bad X", 12},
		{"the importer of a broken package waits", map[string]string{"p": "ab", "q": "xy"}, func(text string) Verdict {
			if strings.Contains(text, "X") {
				return Verdict{Broken: map[string]error{"q": errors.New("bad X")}, Unseen: []string{"p"}}
			}
			return breaks("B")(text)
		}, "p // Ab; q // xY", "x: bad X b: bad B", 8},
		{"all break, with or without fixes", map[string]string{"p": "ab", "q": "xy"}, func(string) Verdict {
			return Verdict{Broken: map[string]error{"": errors.New("no module")}}
		}, "", "a: no module b: no module x: no module y: no module", 8},
	} {
		t.Run(test.name, func(t *testing.T) {
			var tried []string
			kept, dropped, err := Sift(fixes(t, test.packages), func(files []*File) (Verdict, error) {
				tried = append(tried, texts(files))
				return test.try(texts(files)), nil
			})
			if err != nil {
				t.Fatal(err)
			}
			var skips []string
			for _, s := range dropped {
				skips = append(skips, fmt.Sprintf("%s: %v", s.Finding.Rule, s.Why))
			}
			if got := texts(kept); got != test.want {
				t.Errorf("kept %q, want %q", got, test.want)
			}
			if got := strings.Join(skips, " "); got != test.dropped {
				t.Errorf("dropped %q, want %q", got, test.dropped)
			}
			if test.want != "" && tried[len(tried)-1] != test.want {
				t.Errorf("the last that was tried is %q", tried[len(tried)-1])
			}
			if len(tried) > test.tries {
				t.Errorf("%d tries, want at most %d: %q", len(tried), test.tries, tried)
			}
		})
	}
}

// What compiled and no longer does is given up, and what is left is tried again.
func TestSiftGivesUp(t *testing.T) {
	for pkg, want := range map[string]string{"p": "q // XY", "elsewhere": ""} {
		calls := 0
		kept, dropped, err := Sift(fixes(t, map[string]string{"p": "ab", "q": "xy"}), func(files []*File) (Verdict, error) {
			if calls++; calls == 4 { // both halves of p are decided
				return Verdict{Broken: map[string]error{pkg: errors.New("changed")}}, nil
			}
			return breaks("B")(texts(files)), nil
		})
		if got := texts(kept); err != nil || got != want {
			t.Errorf("%s: kept %q, dropped %v, error %v, want %q", pkg, got, dropped, err, want)
		}
	}
}

// A file that changes in the meantime is what it was: the offsets are about that.
func TestSiftReadsNothing(t *testing.T) {
	files := fixes(t, map[string]string{"p": "abcd"})
	kept, _, err := Sift(files, func(tried []*File) (Verdict, error) {
		if err := os.WriteFile(files[0].Name, []byte("package other\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		return breaks("C")(texts(tried)), nil
	})
	if got := texts(kept); err != nil || got != "p // ABcD" || string(kept[0].Old) != "package p // abcd\n" {
		t.Errorf("kept %q, of %q, error %v", got, kept[0].Old, err)
	}
}

func TestSiftInterrupted(t *testing.T) {
	interrupted := errors.New("interrupted")
	kept, dropped, err := Sift(fixes(t, map[string]string{"p": "ab"}), func([]*File) (Verdict, error) { return Verdict{}, interrupted })
	if !errors.Is(err, interrupted) || kept != nil || dropped != nil {
		t.Errorf("%v, %v, %v", kept, dropped, err)
	}
}
