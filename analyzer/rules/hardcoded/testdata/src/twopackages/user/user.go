// Package user uses package app.
package user

import (
	"os"

	"golang.org/x/oauth2"

	"twopackages/app"
)

type fixed struct{}

func (fixed) Key() string { return "Vkd4YtsFHqhubsLLupgP3y5o4Xqe" } // want "client secret for oauth2.Config.ClientSecret is a literal"

func all() (all []*oauth2.Config) {
	c := app.NewClient("portal", app.Options{Key: "aAGb2kXCuonkwdjfwzM3RYpEfY"}) // want "client secret for oauth2.Config.ClientSecret is a literal"
	d := app.Client{ID: "shop"}.WithKey("fvH3siz48hQtJWMeuuDCYPzMsBUqQI")        // want "client secret for oauth2.Config.ClientSecret is a literal"
	all = append(all, c.Config(), c.Second(), d.Config())

	all = append(all,
		app.FromBase(app.Base{Options: app.Options{Key: "J3mixzCgHqJcKcEtizD2RTav"}}),    // want "client secret for oauth2.Config.ClientSecret is a literal"
		app.FromList("tIuWivUeiZp3nNQxq9oH9igXrv9HrXdb", "WGFya85fRJKYVHapVR3GwYgK"),     // want "client secret for oauth2.Config.ClientSecret is a literal"
		app.FromMap(map[string]string{"id": "mail", "key": "L6u95CNS3nrWCqZxDA75zKUm3"}), // gap (2026-11-25): a variadic wrapper of another package
		app.FromBytes([]byte("TVbAMTeinGFww9RBMT3yQ6I9HWy")),                             // want "client secret for oauth2.Config.ClientSecret is a literal"
		app.FromFunc(func() string { return "q3fM7ydcAwiK9nfno7ft7SpVI685z" }),           // want "client secret for oauth2.Config.ClientSecret is a literal"
		app.FromSource(fixed{}),
		app.Start().Key("d4oaKAmjA7QIuQwZBVkE72zmnKJSPsL").Done(), // want "client secret for oauth2.Config.ClientSecret is a literal"
	)

	key := os.Getenv("WIKI_KEY")
	if key == "" {
		key = "YiqjYYfsNrWME22JRxPsasM7xvUaCUTQU" // want "client secret for oauth2.Config.ClientSecret is a literal .* when WIKI_KEY is unset"
	}
	all = append(all, app.FromPointer(&key))

	var conf oauth2.Config
	app.Fill(&conf, "IINVqBSf9XFzIMkIZgcbMHU28oa548eVWP") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return append(all, &conf)
}
