// Package middle wraps the wrapper: its callers are two packages away from the
// client.
package middle

import (
	"golang.org/x/oauth2"

	"wrappers/login"
)

// Portal makes a client of the portal.
func Portal(key string) *oauth2.Config { return login.New("portal", key) }

// DefaultKey gets to a client through a wrapper. Its own package can't tell.
const DefaultKey = "dYcx5uXcbduq6iFWnwTJYpDMfKoQ"
