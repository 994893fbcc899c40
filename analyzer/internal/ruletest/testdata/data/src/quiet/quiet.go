// Package quiet takes its secret from another package.
package quiet

import (
	"helper"

	"golang.org/x/oauth2"
)

var config = oauth2.Config{ClientID: "id", ClientSecret: helper.Secret()}
