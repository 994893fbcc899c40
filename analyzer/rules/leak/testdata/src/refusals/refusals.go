// Package refusals shows answers where they were refused, and everywhere.
package refusals

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"refusals/answer"

	"golang.org/x/oauth2"
)

func request() (*http.Response, error) {
	return http.PostForm("https://sso.example.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_secret": {os.Getenv("APP_CLIENT_SECRET")}})
}

func helpers(t *oauth2.Token) error {
	res, err := request()
	if err != nil {
		return err
	}
	log.Println("answer:", res)
	log.Printf("answer: %+v", res)
	if err := decode(res, t); err != nil {
		return err
	}
	if _, err := show(res); err != nil { // want "the answer to a token request goes to a log .refusals.go:6[0-9]."
		return err
	}
	if _, err := answer.Show(res); err != nil { // want "the answer to a token request goes to a log .answer.go:2[0-9]."
		return err
	}
	if res.StatusCode != http.StatusOK {
		return refusal(res)
	}
	return answer.Decode(res, t)
}

func decode(res *http.Response, dest any) error {
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d: %s", res.StatusCode, body)
	}
	return json.Unmarshal(body, dest)
}

func refusal(res *http.Response) error {
	body, _ := io.ReadAll(res.Body)
	return fmt.Errorf("%s: %s", res.Status, body)
}

func show(res *http.Response) ([]byte, error) {
	body, err := io.ReadAll(res.Body)
	log.Printf("answer: %s", body)
	return body, err
}

// closure has a function literal that is called for a refusal only.
func closure() error {
	res, err := request()
	if err != nil {
		return err
	}
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	bad := res.StatusCode < 200 || res.StatusCode > 299
	refused := func(code string) error { return fmt.Errorf("refused with %s: %s", code, body) }
	if bad {
		return refused("x")
	}
	always := func() { log.Printf("body %s", body) } // want "the answer to a token request goes to a log"
	always()
	return nil
}

// early makes the error before it asks.
func early() error {
	res, err := request()
	if err != nil {
		return err
	}
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	e := &oauth2.RetrieveError{Response: res, Body: body}
	if res.StatusCode >= 400 {
		return e
	}
	return nil
}
