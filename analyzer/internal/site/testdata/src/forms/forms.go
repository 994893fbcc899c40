// Package forms has the parameters of requests.
package forms

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/url"
)

func values(key string) {
	v := url.Values{"client_id": {"shop"}, "client_secret": {key}} // slot: client_secret
	v.Set("client_secret", key)                                    // slot: client_secret
	v.Add("client_secret", key)                                    // slot: client_secret
	v.Set("clientSecret", key)                                     // slot: clientSecret
	v.Set("secret", key)
	v.Set("client_id", key)
	v.Set("client_secret_file", key)
	v.Set("corpsecret", key) // weak: corpsecret
	v.Set("app_secret", key) // weak: app_secret
	v.Set(key, key)
	_ = url.Values{"client_secret": []string{"a", key}} // slot: client_secret // slot: client_secret
	_ = map[string][]string{"client_secret": {key}}     // weak: client_secret
	url.Values.Set(v, "client_secret", key)             // gap (2026-11-25): slot: client_secret
}

func bodies(key string) {
	w := multipart.NewWriter(new(bytes.Buffer))
	_ = w.WriteField("client_secret", key)                                          // slot: client_secret
	_, _ = http.PostForm("https://x.org/token", url.Values{"client_secret": {key}}) // slot: client_secret
}

// A header can be anything.
func headers(h http.Header, key string) {
	h.Set("client_secret", key)   // weak: client_secret
	h.Add("X-Client-Secret", key) // weak: X-Client-Secret
	h.Set("X-Secret", key)
}

// A helper of one's own: a name and, behind it, a constant.
func add(m map[string]string, name, value string) { m[name] = value }

func helper(m map[string]string, key string) {
	add(m, "client_secret", "a") // weak: client_secret
	add(m, "client_secret", key)
}
