package main

import (
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// However many processors there are, and in whatever order packages are named,
// every format has the same bytes.
func TestSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("fifty runs")
	}
	dir, err := filepath.Abs(filepath.Join("..", "..", "testdata", "example"))
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(uint64(len(dir)), 7))
	processors := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(processors)
	packages := []string{".", "./settings", "./...", "fabrikam.com/shop/..."}
	want := make(map[string]string)
	for range 10 {
		runtime.GOMAXPROCS(1 + r.IntN(4))
		r.Shuffle(len(packages), func(i, j int) { packages[i], packages[j] = packages[j], packages[i] })
		for _, format := range []string{"text", "json", "sarif", "github", "gitlab"} {
			args := append([]string{"-format=" + format, "-level=note", "-now=2026-11-25"}, packages...)
			_, stdout, stderr := runIn(dir, args...)
			if first, ok := want[format]; !ok {
				want[format] = stdout + stderr
			} else if stdout+stderr != first {
				t.Fatalf("%q: got\n%s%s\nwant\n%s", slices.Clone(args), stdout, stderr, first)
			}
		}
	}
	if len(want["text"]) == 0 {
		t.Error("no findings")
	}
}
