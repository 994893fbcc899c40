// Package pieces has clients that the code speaks of in several places.
package pieces

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

// branches sets the secret again.
func branches(other bool) *oauth2.Config {
	conf := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: id env ID; env OTHER_ID | secret env SECRET; env OTHER_SECRET
	if other {
		conf.ClientID = os.Getenv("OTHER_ID")
		conf.ClientSecret = os.Getenv("OTHER_SECRET")
	}
	return conf
}

// two are two clients, whose fields have one name.
func two() (a, b struct{ conf oauth2.Config }) {
	a.conf.ClientID = os.Getenv("A_ID")
	a.conf.ClientSecret = os.Getenv("A_SECRET") // client: id env A_ID | secret env A_SECRET
	b.conf.ClientID = os.Getenv("B_ID")
	b.conf.ClientSecret = os.Getenv("B_SECRET") // client: id env B_ID | secret env B_SECRET
	return a, b
}

type provider struct{ load func() *oauth2.Config }

// newProvider makes its configuration when it is asked for.
func newProvider(options ...func(*provider)) *provider {
	p := new(provider)
	for _, option := range append([]func(*provider){withConfig(func() *oauth2.Config {
		return &oauth2.Config{ClientID: os.Getenv("LATER_ID"), ClientSecret: os.Getenv("LATER_SECRET")} // client: grant authorization_code | calls oauth2.Config.Exchange logged:57; pieces.send returned:72; http.Post returned:76
	})}, options...) {
		option(p)
	}
	return p
}

func withConfig(f func() *oauth2.Config) func(*provider) { return func(p *provider) { p.load = f } }

func (p *provider) config() (*oauth2.Config, error) { return p.load(), nil }

func (p *provider) login(ctx context.Context, code string) {
	conf, err := p.config()
	if err != nil {
		return
	}
	if _, err := conf.Exchange(ctx, code); err != nil {
		log.Print(err)
	}
}

// revoke sends the secret of the configuration, in a form.
func (p *provider) revoke(token string) (*http.Response, error) {
	conf, err := p.config()
	if err != nil {
		return nil, err
	}
	form := url.Values{}
	form.Set("token", token)
	form.Set("client_id", conf.ClientID)
	form.Set("client_secret", conf.ClientSecret)
	return send("https://sso.example.com/revoke", form)
}

func send(address string, form url.Values) (*http.Response, error) {
	return http.Post(address, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
}

// withToken gives the configuration of others to what asks for a token.
func withToken(ask func(*oauth2.Config) (*oauth2.Token, error)) (*oauth2.Token, error) {
	conf := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant authorization_code | calls oauth2.Config.Exchange returned:87
	return ask(conf)
}

func callback(ctx context.Context, code string) (*oauth2.Token, error) {
	return withToken(func(conf *oauth2.Config) (*oauth2.Token, error) {
		return conf.Exchange(ctx, code)
	})
}

// text is one request, which is known by its text and by the call that sends it.
func text(id, secret string) (*http.Response, error) {
	address := fmt.Sprintf("https://sso.example.com/oauth/token?grant_type=client_credentials&client_id=%s&client_secret=%s", id, secret)
	req, err := http.NewRequest("GET", address, nil) // client: id env TEXT_ID | secret env TEXT_SECRET | grant client_credentials
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}

func texts() {
	text(os.Getenv("TEXT_ID"), os.Getenv("TEXT_SECRET"))
}

// platforms is one function for several providers.
func platforms(platform, code string) (*http.Response, error) {
	address := "https://github.com/login/oauth/access_token"
	switch platform {
	case "google":
		address = "https://oauth2.googleapis.com/token"
	case "sso":
		address = os.Getenv("SSO_URL") + "/oauth/token"
	}
	return http.PostForm(address, url.Values{"code": {code}, "client_id": {os.Getenv("PLATFORM_ID")}, "client_secret": {os.Getenv("PLATFORM_SECRET")}}) // client: provider | endpoint *
}

// versions are of one provider.
func versions(old bool, code string) (*http.Response, error) {
	address := "https://www.googleapis.com/oauth2/v4/token"
	if old {
		address = "https://www.googleapis.com/oauth2/v3/token"
	}
	return http.PostForm(address, url.Values{"code": {code}, "client_id": {os.Getenv("PLATFORM_ID")}, "client_secret": {os.Getenv("PLATFORM_SECRET")}}) // client: provider google | endpoint https://www.googleapis.com/oauth2/*/token
}

// regions are the hosts of one path.
func regions(china bool, code string) (*http.Response, error) {
	host := "https://login.microsoftonline.com"
	if china {
		host = "https://login.chinacloudapi.cn"
	}
	return http.PostForm(host+"/common/oauth2/v2.0/token", url.Values{"code": {code}, "client_id": {os.Getenv("PLATFORM_ID")}, "client_secret": {os.Getenv("PLATFORM_SECRET")}}) // client: provider entra | endpoint */common/oauth2/v2.0/token
}

// captcha has a secret, and is no OAuth client.
func captcha(clientSecret, token string) (*http.Response, error) {
	return http.PostForm("https://captcha.example.com/siteverify", url.Values{"secret": {clientSecret}, "response": {token}})
}
