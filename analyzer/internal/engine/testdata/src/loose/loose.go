// Package loose has secrets that no slot takes: they give themselves away where
// they stand.
package loose

import _ "embed"

const google = "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" // loose: const(secret format, 35)

var query = "https://example.org/?client_secret=ndcnw8oORpyVuE5wiVsTeRgvJ&a=b" // loose: const(opaque, 25 of 64) [member]

var placeholder = "client_secret=YOUR_SECRET_HERE&a=b"

//go:embed static/app.json
var app []byte // loose: const(opaque, 30) [embed]

//go:embed static/google.yaml
var file string // loose: const(secret format, 35) [embed]

//go:embed static/readme.txt
var readme string

//go:embed static/example.json
var example string
