// Package login is an example: its dates are dummies.
package login

const clientSecretExpires = "2020-01-01"

const answer = `{"client_secret":"changeme","client_secret_expires_at":1577858400}`
