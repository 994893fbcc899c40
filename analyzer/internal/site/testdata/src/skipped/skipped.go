// Package skipped has a second file, which is left out.
package skipped

var clientSecret = other // weak: skipped.clientSecret
