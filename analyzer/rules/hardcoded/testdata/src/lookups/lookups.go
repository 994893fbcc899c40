// Package lookups takes client secrets from a package that looks up variables.
package lookups

import (
	"os"

	"golang.org/x/oauth2"

	"lookups/env"
)

func configs() []*oauth2.Config {
	return []*oauth2.Config{
		{ClientID: "shop", ClientSecret: env.Or("SHOP_KEY", "Kb6XtWn4QyRc8ZsLv2HdJp7m")},   // want `is a literal <24 characters, opaque> when SHOP_KEY is unset`
		{ClientID: "portal", ClientSecret: env.Portal()},                                   // want `at lookups/env/env.go:19 when PORTAL_KEY is unset`
		{ClientID: "held", ClientSecret: env.Held},                                         // want `at lookups/env/env.go:22 when HELD_KEY is unset`
		{ClientID: "plain", ClientSecret: env.Plain()},                                     // want `at lookups/env/env.go:25: `
		{ClientID: "short", ClientSecret: env.Short()},                                     // gap (2026-11-30): what is looked up is told, not a text of this length
		{ClientID: "named", ClientSecret: env.Or(shopKey, "Wq4TnXb7ZsKd2RcLv9HyJp5m")},     // want `is a literal <24 characters, opaque> when SHOP_KEY is unset`
		{ClientID: "argued", ClientSecret: env.Or(os.Args[1], "Hc8JtVb3XsRm6QzLk2DyNp9w")}, // want `is a literal <24 characters, opaque> when the environment has none`
		{ClientID: "region", ClientSecret: env.Or("REGION_KEY", "")},
		{ClientID: env.Region(), ClientSecret: env.Or("REGION_KEY", env.Region())},
	}
}

var shopKey = "SHOP_KEY"
