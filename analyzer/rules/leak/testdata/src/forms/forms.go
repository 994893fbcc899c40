// Package forms prints the parameters of token requests.
package forms

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
)

type client struct{ id, clientSecret string }

func (c *client) printed() {
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Set("client_id", c.id)
	form.Set("client_secret", c.clientSecret)
	log.Printf("request: %v", form)        // want "the parameters of a token request, with client_secret, go to a log"
	log.Println("request:", form.Encode()) // want "the parameters of a token request, with client_secret, go to a log"
	log.Println(form.Get("grant_type"), form.Get("client_id"))
	log.Println(form.Get("client_secret")) // want "client secret client_secret goes to a log"
}

func (c *client) text() error {
	body := "grant_type=client_credentials&client_id=" + c.id + "&client_secret=" + c.clientSecret
	log.Println(body) // want "client secret field clientSecret goes to a log|client secret forms.client.clientSecret goes to a log"
	resp, err := http.Post("https://sso.example.com/token", "application/x-www-form-urlencoded", strings.NewReader(body))
	if err != nil {
		return fmt.Errorf("post %s: %w", body, err) // want "client secret forms.client.clientSecret goes to an error text"
	}
	return resp.Body.Close()
}

func (c *client) redacted() {
	form := url.Values{"grant_type": {"client_credentials"}, "client_secret": {c.clientSecret}}
	form.Set("client_secret", "***")
	log.Printf("request: %v", form)
	other := url.Values{"scope": {"read"}, "client_id": {c.id}}
	log.Printf("request: %v", other)
}

func (c *client) passedOn(params url.Values) {
	log.Printf("request: %v", params) // reported where it is called
}

func (c *client) passes() {
	form := url.Values{}
	c.fill(form)
	c.passedOn(form) // want "the parameters of a token request, with client_secret, go to a log"
	c.passedOn(url.Values{"scope": {"read"}})
}

func (c *client) fill(form url.Values) { form.Set("client_secret", c.clientSecret) }

func (c *client) document() error {
	body, err := json.Marshal(map[string]string{"grant_type": "client_credentials", "client_secret": c.clientSecret})
	if err != nil {
		return err
	}
	slog.Debug("request", "body", string(body)) // want "client secret forms.client.clientSecret goes to a log"
	return nil
}
