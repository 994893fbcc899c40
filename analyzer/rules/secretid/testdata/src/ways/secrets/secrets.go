// Package secrets holds what another package uses.
package secrets

// The name says nothing about clients; the slot is elsewhere.
const Billing = "bd6041f8-2c97-4e53-a8d0-95f7c3e1b26a"
