package load

import "testing"

// Messages about one cause have one reason, and say what is lacking.
func TestLack(t *testing.T) {
	const tidy = "missing go.sum entry: run `go mod tidy`"
	for _, test := range []struct{ message, what, reason string }{
		{"example.com/m@v1.2.3: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.com/m", "example.com/m@v1.2.3", tidy},
		{"missing go.sum entry for module providing package example.com/m/sub (imported by example.com/a); to add:\n\tgo get example.com/a", "example.com/m/sub", tidy},
		{"module lookup disabled by GOPROXY=off", "p", "module lookup disabled by GOPROXY=off: run `go mod download` with another GOPROXY"},
		{"example.com/m@v0.1.0: module lookup disabled by GOPROXY=off", "example.com/m@v0.1.0", "module lookup disabled by GOPROXY=off: run `go mod download` with another GOPROXY"},
		{"example.com/m@v1.0.0: reading https://proxy.example.com/example.com/m/@v/v1.0.0.mod: 403 Forbidden\n\tserver response: no", "example.com/m@v1.0.0", "reading https://proxy.example.com/…: 403 Forbidden: " + noProxyHasIt},
		{"example.com/m@v1.0.0: Get \"http://192.0.2.1:9/example.com/m/@v/v1.0.0.zip\": dial tcp 192.0.2.1:9: connect: connection refused", "example.com/m@v1.0.0", "Get \"…\": dial tcp …: connect: connection refused: " + noNetwork},
		{"no required module provides package example.com/m/sub; to add it:\n\tgo get example.com/m/sub", "example.com/m/sub", "no required module provides it: add it with `go get`, or run `go mod tidy`"},
		{"cannot find module providing package example.com/m: import lookup disabled by -mod=vendor", "example.com/m", "no module provides it: import lookup disabled by -mod=vendor"},
		{"go: example.com/a@v1.0.0 requires\n\texample.com/b@v1.0.0 requires\n\texample.com/m@v0.1.0: missing go.sum entry for go.mod file", "example.com/m@v0.1.0", tidy},
		{"a.go:3:1: undefined: v1", "", ""},
		{"build constraints exclude all Go files in x", "", ""},
		{"", "", ""},
	} {
		p := newProblem("/start", "p", "", test.message)
		if p.Lacks != test.what || p.Reason != test.reason {
			t.Errorf("%q\n got %q: %q\nwant %q: %q", test.message, p.Lacks, p.Reason, test.what, test.reason)
		}
	}
}
