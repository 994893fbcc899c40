package fix

import (
	"maps"
	"slices"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// A Verdict says which packages do not compile with some fixes applied.
type Verdict struct {
	// Broken says why, by package.
	Broken map[string]error
	// Unseen are packages that import a broken one: nothing is known about them.
	Unseen []string
}

// Sift returns the files as the fixes make them that can be applied together,
// and the fixes that can't. One that breaks its package is found by halving: the
// others stay. A call of try says what becomes of all packages with the files in
// place; the last call is about the files that Sift returns, and finds nothing
// broken.
func Sift(files []*File, try func([]*File) (Verdict, error)) (kept []*File, dropped []Skip, err error) {
	all := groups(files)
	apart := false // one package at a time: it is not clear which one breaks others
	for {
		var fixes []planned
		var tried []*group
		for _, g := range all {
			fixes = append(fixes, g.good...)
			if len(g.open) > 0 && (!apart || len(tried) == 0) {
				fixes = append(fixes, g.open[0]...)
				tried = append(tried, g)
			}
		}
		if len(fixes) == 0 {
			return nil, dropped, nil
		}
		kept = with(files, fixes)
		v, err := try(kept)
		if err != nil {
			return nil, nil, err
		}
		switch {
		case len(v.Broken) == 0 && len(tried) == 0:
			return kept, dropped, nil
		case len(tried) == 0:
			dropped = append(dropped, giveUp(all, v)...)
			continue
		case !v.within(tried):
			apart = true
			if len(tried) > 1 {
				continue
			}
		}
		for _, g := range tried {
			why := v.Broken[g.pkg]
			if apart {
				why = v.any()
			}
			switch {
			case why != nil:
				dropped = append(dropped, g.fail(why)...)
			case len(v.Broken) == 0 || !slices.Contains(v.Unseen, g.pkg):
				g.pass()
			}
		}
		if len(v.Broken) == 0 && !slices.ContainsFunc(all, func(g *group) bool { return len(g.open) > 0 }) {
			return kept, dropped, nil
		}
	}
}

// within reports whether nothing is broken but what is tried.
func (v Verdict) within(tried []*group) bool {
	for pkg := range v.Broken {
		if !slices.ContainsFunc(tried, func(g *group) bool { return g.pkg == pkg }) {
			return false
		}
	}
	return true
}

// any returns one of the reasons, or nil.
func (v Verdict) any() error {
	for _, pkg := range slices.Sorted(maps.Keys(v.Broken)) {
		return v.Broken[pkg]
	}
	return nil
}

// A planned fix is one of a file.
type planned struct {
	file *File
	load.Finding
}

// with returns the files with these of their fixes alone.
func with(files []*File, fixes []planned) []*File {
	var changed []*File
	for _, file := range files {
		var findings []load.Finding
		for _, f := range fixes {
			if f.file == file {
				findings = append(findings, f.Finding)
			}
		}
		if f, _ := file.apply(findings); f != nil {
			changed = append(changed, f)
		}
	}
	return changed
}

// A group is the fixes of one package.
type group struct {
	pkg string
	// good are those that compile together, open those that are still to be
	// tried, by parts.
	good []planned
	open [][]planned
}

// groups returns the groups of the fixes that made files, in their order.
func groups(files []*File) []*group {
	var all []*group
	byPackage := make(map[string]*group)
	for _, file := range files {
		for _, f := range file.Fixed {
			g := byPackage[f.Package]
			if g == nil {
				g = &group{pkg: f.Package, open: make([][]planned, 1)}
				byPackage[f.Package] = g
				all = append(all, g)
			}
			g.open[0] = append(g.open[0], planned{file, f})
		}
	}
	return all
}

// pass keeps the part that was tried.
func (g *group) pass() {
	g.good = append(g.good, g.open[0]...)
	g.open = g.open[1:]
}

// fail halves the part that was tried, or returns its only fix.
func (g *group) fail(why error) []Skip {
	part := g.open[0]
	if len(part) == 1 {
		g.open = g.open[1:]
		return []Skip{{part[0].Finding, why}}
	}
	half := len(part) / 2
	g.open = append([][]planned{part[:half], part[half:]}, g.open[1:]...)
	return nil
}

// giveUp drops fixes that compiled and no longer do: those of the broken
// packages, or all if there are none.
func giveUp(all []*group, v Verdict) []Skip {
	var dropped []Skip
	drop := func(g *group, why error) {
		for _, f := range g.good {
			dropped = append(dropped, Skip{f.Finding, why})
		}
		g.good = nil
	}
	for _, g := range all {
		if why := v.Broken[g.pkg]; why != nil {
			drop(g, why)
		}
	}
	if len(dropped) == 0 {
		for _, g := range all {
			drop(g, v.any())
		}
	}
	return dropped
}
