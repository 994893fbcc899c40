// Package registered holds answers of registrations (RFC 7591).
package registered

import _ "embed"

var answer = `{"client_id":"a","client_secret":"sunny-harbour","client_secret_expires_at":1772323200}` // want `the client secret expired on 2026-03-01 \(client_secret_expires_at\)`

const forever = `{"client_id":"a","client_secret":"sunny-harbour","client_secret_expires_at":0}`

const withoutSecret = `{"client_id":"a","client_secret_expires_at":1772323200}`

//go:embed client.json
var file []byte // want `the client secret expired on 2026-03-01 \(client_secret_expires_at in client.json\)`
