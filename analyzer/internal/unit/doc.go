// Package unit is the package under analysis: its pass, the catalogue, the index
// of its sites, which of its files count, and what the facts of its imports say.
// Every other package of the engine looks at the program through it.
//
//	u := unit.New(pass, catalogue, unit.Files{Tests: true})
//	u.Prepare(true)
//	for _, slot := range u.Slots() { ... } // in source order
//
// Positions are compared by file and offset ([Package.ComparePos]), and named to
// other packages as "import/path/file.go:12" ([Package.PlaceText]).
package unit
