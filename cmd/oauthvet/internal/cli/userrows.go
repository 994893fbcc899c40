package cli

import (
	"slices"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// userRows collects what is wrong with the user's rows over all that a run loads.
type userRows struct {
	sets   []*rowSet
	wrong  []load.Problem
	before map[string]bool
}

// A rowSet is rows, where they come from, and the packages of the programs that were
// loaded with them.
type rowSet struct {
	said    *outcome
	file    string
	text    string
	program []string
}

// add adds the result of one query.
func (u *userRows) add(said *outcome, rows string, result *load.Result) {
	if rows == "" {
		return
	}
	file := ""
	if said.file != nil {
		file = said.file.Name
	}
	i := slices.IndexFunc(u.sets, func(s *rowSet) bool { return s.text == rows && s.file == file })
	if i < 0 {
		i = len(u.sets)
		u.sets = append(u.sets, &rowSet{said: said, file: file, text: rows})
	}
	u.sets[i].program = append(u.sets[i].program, result.Program...)
	for _, e := range result.RowErrors {
		u.note(said, e, false)
	}
}

// note notes a problem once.
func (u *userRows) note(said *outcome, e *analyzer.RowError, harmless bool) {
	text := said.rowError(e)
	if u.before == nil {
		u.before = make(map[string]bool)
	}
	if !u.before[text] {
		u.before[text] = true
		u.wrong = append(u.wrong, load.Problem{Text: text, Harmless: harmless})
	}
}

// problems returns what is wrong, each thing once. That no program has the package
// of a row is a slip where the row was typed for this run; of rows in a settings
// file it is said only if the run is about everything.
func (u *userRows) problems(wide bool) []load.Problem {
	for _, s := range u.sets {
		if s.file != "" && !wide {
			continue
		}
		slices.Sort(s.program)
		options := &analyzer.Options{Rows: s.text}
		for _, e := range options.AbsentRows(slices.Compact(s.program)) {
			u.note(s.said, e, true)
		}
	}
	return u.wrong
}

// rowError says what is wrong with a row, and where it is.
func (o *outcome) rowError(e *analyzer.RowError) string {
	if o.rows != nil {
		return settingError(o.file, o.rows, e).Error()
	}
	return e.Error()
}
