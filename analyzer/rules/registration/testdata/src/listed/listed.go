// Package listed goes through the names of all settings first.
package listed

//ruletest: -level=note

import (
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

func configure() *oauth2.Config {
	for _, name := range []string{"FABRIKAM_ID", "FABRIKAM_SECRET"} {
		if os.Getenv(name) == "" {
			log.Fatalf("%s is not set", name)
		}
	}
	return &oauth2.Config{ClientID: os.Getenv("FABRIKAM_ID"), ClientSecret: os.Getenv("FABRIKAM_SECRET"), Endpoint: github.Endpoint}
}
