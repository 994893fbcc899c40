// Package strtemplate finds out how a program puts a string together: which pieces
// are written out, and which values stand between them. Where dataflow asks what a
// string can be, a template says how it is built.
//
//	"grant_type=password&client_secret=" + secret
//	// one template: the piece `grant_type=password&client_secret=`, then a value
//
// It reads concatenation, printf formats, url.Values, builders and buffers, and
// net/url's URL. Up to six ways to build one string are followed.
package strtemplate
