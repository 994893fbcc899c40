// Package tables has names and values side by side, in lists that a loop turns
// into a form, headers or settings.
package tables

import (
	"mime/multipart"
	"net/url"
)

func arrays() url.Values {
	form := url.Values{}
	for _, p := range [][2]string{
		{"client_id", "portal"},
		{"client_secret", "fZ9IC5mZVoesnCV9KN7TgB5hkuLH"}, // gap (2026-11-25): a name and its value in one array
	} {
		form.Set(p[0], p[1])
	}
	return form
}

type parameter struct{ name, value string }

var parameters = []parameter{
	{"grant_type", "client_credentials"},
	{name: "client_id", value: "portal"},
	{"client_secret", "kCLIB7EKczh9RYSgJG8IhIhQGB"},                  // gap (2026-11-25): a name and its value in one struct
	{name: "client_secret", value: "qwMAcTbu3IWhomGm2dctDTdNZracFC"}, // gap (2026-11-25): a name and its value in one struct
}

func structs() url.Values {
	form := url.Values{}
	for _, p := range parameters {
		form.Add(p.name, p.value)
	}
	return form
}

// A form in parts.
func parts(w *multipart.Writer) error {
	return w.WriteField("client_secret", "Boh3g83w4rmnnmuTJb7HnUhb") // want "client secret for client_secret is a literal"
}

// A map that is copied into a form, and one that is converted.
func copied() url.Values {
	form := url.Values{}
	for k, v := range map[string]string{"client_id": "portal", "client_secret": "qZI2urBmUHWI8AHG9uoNhHLw6D3tNd4Q"} { // want "client_secret looks like a client secret and is a literal"
		form.Set(k, v)
	}
	return form
}

var converted = url.Values(map[string][]string{"client_secret": {"qbk8uEw4cAzuxbY7jLFT48mjfgn"}}) // want "client_secret looks like a client secret and is a literal"

// A switch over the name.
func value(name string) string {
	switch name {
	case "client_id":
		return "portal"
	case "client_secret":
		return "nx7mcsDm8aXdmrH3gUKkewzcL" // gap (2026-11-25): a value in the case of its name
	}
	return ""
}

func looped() url.Values {
	form := url.Values{}
	for _, name := range []string{"client_id", "client_secret"} {
		form.Set(name, value(name))
	}
	return form
}
