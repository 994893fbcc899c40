// Package refusednote passes on the status of a refused token request, and not its
// text.
package refusednote

//ruletest: -level=note

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
)

func form(id, secret string) url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
}

func number(id, secret string) (t struct{ AccessToken string }, err error) {
	res, err := http.PostForm("https://sso.fabrikam.com/oauth2/token", form(id, secret))
	if err != nil {
		return t, err
	}
	defer res.Body.Close()
	if res.StatusCode < 200 || res.StatusCode >= 300 {
		return t, fmt.Errorf("token endpoint returned %d", res.StatusCode) // want `of the answer that refuses the token request only the status is passed on`
	}
	return t, json.NewDecoder(res.Body).Decode(&t)
}

func line(id, secret string) (t struct{ AccessToken string }, err error) {
	res, err := http.PostForm("https://sso.fabrikam.com/oauth2/token", form(id, secret))
	if err != nil {
		return t, err
	}
	defer res.Body.Close()
	if err := check(res); err != nil {
		log.Print(err)
		return t, err
	}
	return t, json.NewDecoder(res.Body).Decode(&t)
}

func check(res *http.Response) error {
	if res.StatusCode != http.StatusOK {
		return errors.New(res.Status) // want `of the answer that refuses the token request only the status is passed on`
	}
	return nil
}
