// Package forms puts client secrets into the forms of hand-written token
// requests.
package forms

import (
	"net/http"
	"net/url"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

const key = "KQCBA4JGm9YrX4b2hkuyTjMtJGuz" // want "client secret for client_secret is the constant key"

// url.Values: Set, Add, a literal, an element.
func set() (*http.Response, error) {
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Set("client_id", "portal")
	form.Set("client_secret", key)
	return http.PostForm(tokenURL, form)
}

func add(v url.Values) { v.Add("client_secret", "hG2wENHVzAG9guQcgqcVIeepau") } // want "client secret for client_secret is a literal"

func literal() (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {"portal"},
		"client_secret": {"EKrvVmDip5cGtDj5fjeq8bfndDVf3d"}, // want "client secret for client_secret is a literal"
	})
}

func spelledOut() url.Values {
	return url.Values{"client_secret": []string{"tcaPCwFhFHv66YsEF5UAiBMo"}} // want "client secret for client_secret is a literal"
}

func element() url.Values {
	v := make(url.Values)
	v["client_secret"] = []string{"BFru87N9367FBxy9Id2JmgFAhAXwZcqI"} // want "client secret for client_secret is a literal"
	return v
}

// The key in a constant, the value in a variable.
const param = "client_secret"

func named() url.Values {
	value := "rNMheHgqP9CiLQNhFP7xEENf5" // want "client secret for client_secret is a literal"
	v := url.Values{}
	v.Set(param, value)
	return v
}

// Keys of some providers.
func wechat() url.Values {
	v := url.Values{}
	v.Set("appid", "wx3c1f29ba7d51e880")
	v.Set("app_secret", "3cb136a554ecfd1614a4304ae8e982b1") // want "app_secret looks like a client secret and is a literal"
	return v
}

// Maps of other types.
var parameters = map[string]string{
	"client_id":     "portal",
	"client_secret": "YPIIfEPXpLw8m7LjLn88KyQYyzt", // want "client_secret looks like a client secret and is a literal"
}

var tree = map[string]any{
	"clientId":     "portal",
	"clientSecret": "RJZR7BYBHRQeB54VjJTvSPyKhgo26", // want "clientSecret looks like a client secret and is a literal"
}

var pairs = map[string][]string{
	"client_secret": {"kwjnYXrHiT256dX3K8rrRDVS9tayotz"}, // want "client_secret looks like a client secret and is a literal"
}

// A helper of the program's own that sets a parameter.
func with(v url.Values, key, value string) url.Values {
	v.Set(key, value)
	return v
}

var helped = with(url.Values{}, "client_secret", "FAmNvVg8RHNx43PSE4wXLnnoswqbAxbXU") // want "client_secret looks like a client secret and is a literal"

// A struct for a form encoder.
type request struct {
	ID     string `url:"client_id"`
	Secret string `url:"client_secret"`
}

var encoded = request{ID: "portal", Secret: "c8Xz7yNTYG9HvCmXpdvyZG5NF8XNnSTPKg"} // want "forms.request.Secret looks like a client secret and is a literal"

// An element that grows.
func grown(v url.Values) {
	v["client_secret"] = append(v["client_secret"], "DFM4LmXNfThhjCgE7SJU7VIfVeHT") // gap (2026-11-25): append to an element of a form
}
