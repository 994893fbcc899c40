// Package fmtstr parses the formats of Printf and its like. It is the only package that
// knows their syntax:
//
//	fmtstr.Parse("%-8s: %[1]q") // [{%-8s, verb s, argument 0}, {%[1]q, verb q, argument 0}]
//
// What a verb shows of its argument depends on the question: what is printed of a
// credential (cleartext), which string comes out (dataflow, strtemplate), which argument
// is behind a key (site).
package fmtstr
