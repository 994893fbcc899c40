// Package phi has values that depend on conditions: the finding is at the
// constant and says when it counts.
package phi

import (
	"os"

	"golang.org/x/oauth2"
)

func branch(dev bool) oauth2.Config {
	key := os.Getenv("PORTAL_KEY")
	if dev {
		key = "uSfQQFv4FhPRY9zRWbW6TLqaEneZ" // want "client secret for oauth2.Config.ClientSecret is a literal <28 characters, opaque> where dev: "
	}
	return oauth2.Config{ClientSecret: key}
}

func twoConstants(live bool) oauth2.Config {
	var key string
	if live {
		key = "PhvBtX7n72WWNbUcjLsGeva8yi" // want "client secret for oauth2.Config.ClientSecret is a literal"
	} else {
		key = "Xh4WI3f4Yc8SjvwWodXxrsZrSkDKnd" // want "client secret for oauth2.Config.ClientSecret is a literal"
	}
	return oauth2.Config{ClientSecret: key}
}

func switched(env string) oauth2.Config {
	key := ""
	switch env {
	case "live":
		key = os.Getenv("SHOP_KEY")
	case "test":
		key = "DuHmntYDkrZuv9WMaiHBxJV7" // want "client secret for oauth2.Config.ClientSecret is a literal <24 characters, opaque> where env is \"test\": "
	}
	return oauth2.Config{ClientSecret: key}
}

func loop(tries int) oauth2.Config {
	key := ""
	for range tries {
		if key == "" {
			key = "asHHF42soKK8AZVIjT4cyctJafcfUIpR" // want "client secret for oauth2.Config.ClientSecret is a literal"
		}
	}
	return oauth2.Config{ClientSecret: key}
}

// A value that is replaced before it gets anywhere counts for nothing.
func replaced() oauth2.Config {
	key := "kve3ZUCa94JpwVtiJCbbRYSWb"
	key = os.Getenv("MAIL_KEY")
	return oauth2.Config{ClientSecret: key}
}

// Nor does one on a way that ends the program.
func fatal() oauth2.Config {
	key := os.Getenv("WIKI_KEY")
	if key == "" {
		key = "R2jzsu8tLQwo9GyRxb5xNuo4oZV"
		panic(key[:0] + "WIKI_KEY is not set")
	}
	return oauth2.Config{ClientSecret: key}
}
