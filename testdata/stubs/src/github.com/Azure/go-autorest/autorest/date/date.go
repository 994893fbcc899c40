// Package date is a stub with the signatures of
// github.com/Azure/go-autorest/autorest/date v0.3.1.
package date

import "time"

type Time struct{ time.Time }
