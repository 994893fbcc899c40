// Package position compares positions in source files.
//
// A token.Pos is an offset in the order in which files were parsed, and drivers parse
// files in parallel: of two files, either may have the smaller numbers. So positions
// are ordered by the name of the file and the offset in it, never as numbers:
//
//	slices.SortFunc(calls, func(a, b *Call) int { return position.Compare(fset, a.Pos(), b.Pos()) })
package position
