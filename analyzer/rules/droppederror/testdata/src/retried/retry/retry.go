// Package retry calls a function until it succeeds.
package retry

// Do returns the last error.
func Do(f func() error) (err error) {
	for range 3 {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}
