// Package overridden has test files that count.
package overridden
