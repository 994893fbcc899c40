// Package loose has constants that give themselves away wherever they stand:
// by a provider's format, or by the key beside them.
package loose

import "fmt"

// Formats that nobody else uses.
const google = "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" // loose: Google

var (
	_ = "prefix 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 suffix" // loose: Google
	_ = "GOC" + "SPX-DMz3O6qX5mDwIy2mbbhRXZPO7f39"          // loose: Google
	_ = []string{"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"}     // loose: Google
	_ = fmt.Sprint(google)                                  // a name: its own line tells
	_ = "GOCSPX-short"
)

// A key beside the value, in each notation.
const (
	form     = "grant_type=x&client_secret=ZbE2yu1Y3HgCGx9ZUZTxyYgT&scope=y"                 // loose: key client_secret
	document = `{"web": {"client_secret": "ndcnw8oORpyVuE5wiVsTeRgvJ"}}`                     // loose: key client_secret
	yaml     = "oauth:\n  clientSecret: b9ErySqoK0ACUIuXIVHhgCOwsN\n"                        // loose: key clientSecret
	two      = "client_secret=ZbE2yu1Y3HgCGx9ZUZTxyYgT app_secret=ndcnw8oORpyVuE5wiVsTeRgvJ" // loose: key client_secret // loose: key app_secret
)

// Nothing there, or nothing real.
const (
	empty       = "client_secret="
	placeholder = "client_secret=YOUR_SECRET_HERE&a=b"
	verb        = "client_secret=%s&a=b"
	word        = `{"client_secret": "swordfish"}`
	other       = `{"secret": "ndcnw8oORpyVuE5wiVsTeRgvJ"}`
)
