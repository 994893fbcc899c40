// Package helper is imported by test data.
package helper

import "os"

func Secret() string { return os.Getenv("CLIENT_SECRET") }
