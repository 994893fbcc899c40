// Package tested has a test with dummies in it, and a directive in the test
// that is none.
package tested

//ruletest: -test

import "os"

var clientSecret = os.Getenv("CLIENT_SECRET")
