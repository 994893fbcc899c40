// Package loud has secrets.
package loud

import "golang.org/x/oauth2"

var config = oauth2.Config{
	ClientID:     "id",
	ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyNc", // want `oauth2.Config.ClientSecret holds <24 characters, opaque>$`
}
