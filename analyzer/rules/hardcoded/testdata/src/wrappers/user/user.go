// Package user calls the wrappers of other packages.
package user

import (
	"golang.org/x/oauth2"

	"wrappers/login"
	"wrappers/middle"
)

var direct = login.New("portal", "BFxQbINpCzt2PDLktXPVjdv3fpwG") // want "client secret for oauth2.Config.ClientSecret is a literal"

var twice = middle.Portal("aTXKh965WgjggWK9xAZ9D8iQUG") // want "client secret for oauth2.Config.ClientSecret is a literal"

var constant = middle.Portal(middle.DefaultKey) // want "client secret for oauth2.Config.ClientSecret is the constant middle.DefaultKey .* at wrappers/middle/middle.go:15"

func more() (all []*oauth2.Config, err error) {
	if _, err := login.Entra("fabrikam.com", "billing", "mJDJnBr5nmIHhK8LJLwAQvgKuRpsyDd4Td"); err != nil { // want "client secret for azidentity.NewClientSecretCredential is a literal"
		return nil, err
	}
	all = append(all, login.Open(login.Options{App: "shop", Key: "MWKNMN3AkCjEfMHU4e7h9dZUVeKnLw"})) // want "client secret for oauth2.Config.ClientSecret is a literal"
	o := &login.Options{App: "mail"}
	o.Nested.Key = "QSspiredjJ58YbeT9yCAoMpC" // want "client secret for oauth2.Config.ClientSecret is a literal"
	all = append(all, login.OpenNested(o))
	var c login.Client
	c.SetKey("p7U5avKUnVXoqtzr8UqbjomGgkNVVeFb")         // want "client secret for oauth2.Config.ClientSecret is a literal"
	d := &login.Client{Key: "ZSyLBseork4oNF2wEYKAwprDr"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	return append(all, d.Connect()), nil
}

// A wrapper around the wrapper, in this package.
func shop(key string) *oauth2.Config { return login.New("shop", key) }

var wrapped = shop("opQaAFZsBYYrQeGJ92GQJWqcS9k") // want "client secret for oauth2.Config.ClientSecret is a literal"
