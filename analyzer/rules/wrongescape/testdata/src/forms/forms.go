// Package forms encodes the parts of a form with what is made for other places.
package forms

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html"
	"html/template"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/go-resty/resty/v2"
	"github.com/valyala/fasthttp"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL string }

func (c client) path() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader("grant_type=client_credentials&client_id="+
		url.PathEscape(c.id)+ // want `client ID for the form parameter client_id is escaped for a URL's path, which leaves \+ & and = as they are`
		"&client_secret="+
		url.PathEscape(c.secret))) // want `client secret for the form parameter client_secret is escaped for a URL's path`
}

func (c client) html() (*http.Response, error) {
	body := fmt.Sprintf("grant_type=client_credentials&client_secret=%s", html.EscapeString(c.secret)) // want `client secret for the form parameter client_secret is escaped for HTML`
	return http.Post(c.tokenURL, formType, strings.NewReader(body))
}

func (c client) template() (*http.Response, error) {
	body := fmt.Sprintf("grant_type=client_credentials&client_secret=%s", template.HTMLEscapeString(c.secret)) // want `client secret for the form parameter client_secret is escaped for HTML`
	return http.Post(c.tokenURL, formType, strings.NewReader(body))
}

func (c client) quoted() (*http.Response, error) {
	body := fmt.Sprintf("grant_type=client_credentials&client_secret=%s", strconv.Quote(c.secret)) // want `client secret for the form parameter client_secret is put into Go's quotes`
	return http.Post(c.tokenURL, formType, strings.NewReader(body))
}

func (c client) hex() (*http.Response, error) {
	body := "grant_type=client_credentials&client_secret="
	var b strings.Builder
	b.WriteString(body)
	b.WriteString(hex.EncodeToString([]byte(c.secret))) // want `client secret for the form parameter client_secret is written in hex`
	return http.Post(c.tokenURL, formType, strings.NewReader(b.String()))
}

func (c client) base64() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader("grant_type=client_credentials&client_secret="+
		base64.RawURLEncoding.EncodeToString([]byte(c.secret)))) // want `client secret for the form parameter client_secret is written in base64`
}

// A form that escapes by itself does not need HTML's either.
func (c client) values() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{
		"grant_type":    {"client_credentials"},
		"client_secret": {html.EscapeString(c.secret)}, // want `client secret for the form parameter client_secret is escaped for HTML`
	})
}

func (c client) before() (*http.Response, error) {
	secret := url.PathEscape(c.secret) // want `client secret for the form parameter client_secret is escaped for a URL's path`
	return http.Post(c.tokenURL, formType, strings.NewReader("grant_type=client_credentials&client_secret="+secret))
}

func (c client) resty() (*resty.Response, error) {
	return resty.New().R().
		SetHeader("Content-Type", formType).
		SetBody("grant_type=client_credentials&client_secret=" + url.PathEscape(c.secret)). // want `client secret for the form parameter client_secret is escaped for a URL's path`
		Post(c.tokenURL)
}

func (c client) fasthttp(resp *fasthttp.Response) error {
	r := fasthttp.AcquireRequest()
	r.SetRequestURI(c.tokenURL)
	r.Header.SetMethod("POST")
	r.SetBodyString("grant_type=client_credentials&client_secret=" + url.PathEscape(c.secret)) // want `client secret for the form parameter client_secret is escaped for a URL's path`
	return fasthttp.Do(r, resp)
}
