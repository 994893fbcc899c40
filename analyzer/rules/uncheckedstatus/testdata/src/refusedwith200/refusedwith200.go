// Providers that refuse with status 200: the status tells nothing.
package refusedwith200

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
)

const slack = "https://slack.com/api/oauth.v2.access"

type answer struct {
	OK          bool   `json:"ok"`
	Error       string `json:"error"`
	AccessToken string `json:"access_token"`
}

func statusOnly(id, secret, code string) (*answer, error) {
	res, err := http.PostForm(slack, url.Values{"client_id": {id}, "client_secret": {secret}, "code": {code}}) // want `nobody looks at its error member or for an empty token, and this provider refuses with status 200`
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, errors.New(res.Status)
	}
	a := new(answer)
	return a, json.NewDecoder(res.Body).Decode(a)
}

func member(id, secret, code string) (*answer, error) {
	res, err := http.PostForm(slack, url.Values{"client_id": {id}, "client_secret": {secret}, "code": {code}})
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	a := new(answer)
	if err := json.NewDecoder(res.Body).Decode(a); err != nil {
		return nil, err
	}
	if !a.OK {
		return nil, errors.New(a.Error)
	}
	return a, nil
}
