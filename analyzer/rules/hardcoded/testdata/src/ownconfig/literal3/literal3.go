// Package literal3 fills the configuration of slot3.
package literal3

import "ownconfig/slot3"

var portal = slot3.Config{App: "portal", Key: "ZW6RmYPFvV5iNr2qgTM3XQs4ezQ6"}.Client() // want "client secret for oauth2.Config.ClientSecret is a literal"

func inner() {
	var c slot3.Config
	c.Inner.Key = "nJI387wrF85QK5W8X6EvZguNhwirBN" // want "client secret for oauth2.Config.ClientSecret is a literal"
	_ = slot3.Inner(&c)
}
