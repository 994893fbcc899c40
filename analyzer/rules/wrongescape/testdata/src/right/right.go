// Package right has nothing to report: each part is encoded as its place
// demands.
package right

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL string }

func (c client) form() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader("grant_type=client_credentials&client_secret="+url.QueryEscape(c.secret)))
}

func (c client) fromTemplate() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader("grant_type=client_credentials&client_secret="+template.URLQueryEscaper(c.secret)))
}

func (c client) header() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(url.QueryEscape(c.id)+":"+url.QueryEscape(c.secret))))
	return req, nil
}

// The path of the endpoint needs the path's escape.
func (c client) tenant(tenant string) (*http.Response, error) {
	return http.PostForm("https://login.fabrikam.com/"+url.PathEscape(tenant)+"/token", url.Values{"grant_type": {"client_credentials"}, "client_secret": {c.secret}})
}

// A secret that signs and is not sent.
func (c client) signed(text string) (*http.Response, error) {
	mac := hmac.New(sha256.New, []byte(c.secret))
	mac.Write([]byte(text))
	return http.PostForm(c.tokenURL, url.Values{"client_id": {c.id}, "signature": {hex.EncodeToString(mac.Sum(nil))}, "hash": {base64.RawURLEncoding.EncodeToString(mac.Sum(nil))}})
}

func (c client) document() ([]byte, error) {
	return json.Marshal(map[string]string{"client_secret": c.secret})
}

func (c client) shown() string {
	return fmt.Sprintf("<input name=client_id value=%q>", template.HTMLEscapeString(c.id))
}

// A token in the URL alphabet is no Basic header.
func (c client) resource(token string) (*http.Request, error) {
	req, err := http.NewRequest("GET", "https://api.fabrikam.com/me", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+base64.RawURLEncoding.EncodeToString([]byte(token)))
	return req, nil
}
