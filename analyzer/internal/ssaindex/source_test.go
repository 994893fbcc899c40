package ssaindex_test

import (
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// program indexes a package p of files that import nothing; tests are left out.
func program(t *testing.T, files map[string]string) *ssaindex.Program {
	t.Helper()
	dir := t.TempDir()
	var names []string
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	slices.Sort(names)
	p, err := typed.Package("p", names...)
	if err != nil {
		t.Fatal(err)
	}
	if err := typed.Unsound(p); err != nil {
		t.Fatal(err)
	}
	return ssaindex.Build(unit.New(&analysis.Pass{
		Fset: p.Fset, Files: p.Syntax, Pkg: p.Types, TypesInfo: p.TypesInfo, TypesSizes: p.TypesSizes, ReadFile: os.ReadFile,
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
	}, nil, unit.Files{}))
}

// within names the functions around instructions, each once, in order.
func within[I ssa.Instruction](instrs []I) string {
	var names []string
	for _, instr := range instrs {
		names = append(names, instr.Parent().Name())
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}
