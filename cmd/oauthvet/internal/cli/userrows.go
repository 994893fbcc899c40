package cli

import (
	"slices"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// userRows collects what is wrong with the user's rows over all that a run loads.
type userRows struct{ sets []*rowSet }

// A rowSet is rows, where they come from, and the programs that were loaded with
// them.
type rowSet struct {
	text     string
	said     *outcome
	programs []rowProgram
}

// A rowProgram is what a program says of rows.
type rowProgram struct {
	packages []string
	wrong    []*analyzer.RowError
}

// add adds the result of one query.
func (u *userRows) add(said *outcome, rows string, result *load.Result) {
	if rows == "" {
		return
	}
	i := slices.IndexFunc(u.sets, func(s *rowSet) bool { return s.text == rows && s.said.fileName() == said.fileName() })
	if i < 0 {
		i = len(u.sets)
		u.sets = append(u.sets, &rowSet{text: rows, said: said})
	}
	u.sets[i].programs = append(u.sets[i].programs, rowProgram{result.Program, result.RowErrors})
}

// problems returns what is wrong, each thing once. That no program has the package
// of a row is a slip where the row was typed for this run; of rows in a settings
// file it is said only if the run is wide, about everything.
func (u *userRows) problems(wide bool) []load.Problem {
	var list []load.Problem
	note := func(s *rowSet, e *analyzer.RowError, harmless bool) {
		p := load.Problem{Text: s.said.rowError(e), Harmless: harmless}
		if !slices.ContainsFunc(list, func(q load.Problem) bool { return q.Text == p.Text }) {
			list = append(list, p)
		}
	}
	for _, s := range u.sets {
		var all []string
		noted := make(map[int]bool)
		for _, p := range s.programs {
			all = append(all, p.packages...)
			for _, e := range p.wrong {
				if !noted[e.Row] && !s.fits(e) {
					noted[e.Row] = true
					note(s, e, false)
				}
			}
		}
		if s.said.file != nil && !wide {
			continue
		}
		slices.Sort(all)
		for _, e := range (&analyzer.Options{Rows: s.text}).AbsentRows(slices.Compact(all)) {
			note(s, e, true)
		}
	}
	return list
}

// fits reports whether one of the programs has the package of a row, in another
// version perhaps, and finds nothing wrong with the row.
func (s *rowSet) fits(e *analyzer.RowError) bool {
	path := prefilter.Path(e.Package)
	return slices.ContainsFunc(s.programs, func(p rowProgram) bool {
		return slices.ContainsFunc(p.packages, func(q string) bool { return prefilter.Path(q) == path }) &&
			!slices.ContainsFunc(p.wrong, func(other *analyzer.RowError) bool { return other.Row == e.Row })
	})
}

// fileName returns the name of the settings file that rows come from, or "".
func (o *outcome) fileName() string {
	if o.file == nil {
		return ""
	}
	return o.file.Name
}

// rowError says what is wrong with a row, and where it is.
func (o *outcome) rowError(e *analyzer.RowError) string {
	if o.rows != nil {
		return settingError(o.file, o.rows, e).Error()
	}
	return e.Error()
}
