// Package literal1 fills the configuration. It imports both the struct and the
// slot: the usual main.
package literal1

import (
	"ownconfig/slot1"
	"ownconfig/struct1"
)

func run() {
	c := &struct1.Config{
		Listen: ":8080",
		Portal: struct1.Portal{App: "portal", Key: "qQx4oMYg9DsagonE9o7WD7tMwVBL"}, // want "client secret for oauth2.Config.ClientSecret is a literal"
		Mail:   &struct1.Mail{},
	}
	c.Mail.Key = "SeQtPpQBz5FoJ4BIjbX3I9V7jc" // want "client secret for oauth2.Config.ClientSecret is a literal"
	_ = slot1.Clients(c)
}
