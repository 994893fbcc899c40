package analyzer

import (
	"errors"
	"fmt"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/internal/prefilter"
	"github.com/oauthvet/oauthvet/internal/spelling"
)

// A RowError is what is wrong with one of the rows of [Options].
type RowError struct {
	Row int // from 1
	// Package is the import path in the row's symbol; empty if the row can't be
	// read.
	Package string
	Text    string
}

func (e *RowError) Error() string { return fmt.Sprintf("rows:%d: %s", e.Row, e.Text) }

// publicRow makes an error about a row a [RowError].
func publicRow(err error) error {
	var e *catalog.UserError
	if errors.As(err, &e) {
		return &RowError{Row: e.Row, Text: e.Err.Error()}
	}
	return err
}

// Declares reports whether a row is about a symbol of the package with the import
// path. Such a package matters, whatever [Options.Matters] says of its files. When
// the rows are wrong there is none.
func (o *Options) Declares(path string) bool {
	if o.Rows == "" {
		return false
	}
	c, err := o.catalog()
	return err == nil && c.Declares(path)
}

// CheckRows returns what is wrong with the rows about symbols of these packages, in
// the order of the rows: a field, method, parameter or result that is not there.
// Source are packages whose types come from source, export those whose types come
// from the compiler's export data, which lacks what other packages can't name.
func (o *Options) CheckRows(source, export []*types.Package) []*RowError {
	c, err := o.catalog()
	if err != nil {
		return nil
	}
	var seen []site.Seen
	for _, pkg := range source {
		seen = append(seen, site.Seen{Types: pkg, Source: true})
	}
	for _, pkg := range export {
		seen = append(seen, site.Seen{Types: pkg})
	}
	var errs []*RowError
	for _, r := range c.User() {
		if err := site.Misfit(r, seen); err != nil {
			errs = append(errs, &RowError{r.Line, r.Path, err.Error()})
		}
	}
	return errs
}

// AbsentRows returns the rows whose packages are not among those with the import
// paths, which are all packages of a program: of each package the first row. What
// they say is no mistake if another program has the package.
func (o *Options) AbsentRows(program []string) []*RowError {
	c, err := o.catalog()
	if err != nil || len(c.User()) == 0 {
		return nil
	}
	paths := make(map[string]bool)
	for _, path := range program {
		paths[prefilter.Path(path)] = true
	}
	var absent []*RowError
	for _, r := range c.User() {
		if r.Path == "" || paths[r.Symbol.Path] {
			continue
		}
		paths[r.Symbol.Path] = true
		text := "no package " + r.Path + " is part of the program"
		if few := spelling.Words(r.Path, program); len(few) > 0 {
			text += " (" + few[0] + "?)"
		}
		absent = append(absent, &RowError{r.Line, r.Path, text})
	}
	return absent
}
