// Package rule is the frame in which rules run, and the one place where the
// policy of the suite is kept: from which level on anything is reported, which
// rules are on, that test files count only when asked for and generated files
// never, what a directive hides, where a finding stands, and that no text ever
// holds the value of a secret.
//
// A rule decides what is wrong and says it as a [Mistake]. Everything else
// happens here, once: [Pass.Report] makes a [Finding] of it, and diagnostics
// are derived from findings.
package rule
