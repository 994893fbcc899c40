// Package headers writes Basic headers with other alphabets than base64's.
package headers

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"

	"github.com/go-resty/resty/v2"
)

type client struct{ id, secret, tokenURL string }

func (c client) request() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return req, nil
}

func (c client) urlAlphabet() (*http.Request, error) {
	req, err := c.request()
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Basic "+base64.URLEncoding.EncodeToString([]byte(c.id+":"+c.secret))) // want `the Basic header is encoded with the URL alphabet \(- and _ for \+ and /\): RFC 7617 wants standard base64`
	return req, nil
}

func (c client) noPadding() (*http.Request, error) {
	req, err := c.request()
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Basic "+base64.RawStdEncoding.EncodeToString([]byte(c.id+":"+c.secret))) // want `the Basic header is encoded without padding`
	return req, nil
}

func (c client) both() (*http.Request, error) {
	req, err := c.request()
	if err != nil {
		return nil, err
	}
	credentials := base64.RawURLEncoding.EncodeToString([]byte(fmt.Sprintf("%s:%s", c.id, c.secret))) // want `the Basic header is encoded with the URL alphabet and without padding`
	req.Header.Add("Authorization", fmt.Sprintf("Basic %s", credentials))
	return req, nil
}

func (c client) inHex() (*http.Request, error) {
	req, err := c.request()
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Basic "+hex.EncodeToString([]byte(c.id+":"+c.secret))) // want `the Basic header is encoded in hex`
	return req, nil
}

func (c client) resty() (*resty.Response, error) {
	return resty.New().R().
		SetHeader("Authorization", "Basic "+base64.URLEncoding.EncodeToString([]byte(c.id+":"+c.secret))). // want `the Basic header is encoded with the URL alphabet`
		SetFormData(map[string]string{"grant_type": "client_credentials"}).
		Post(c.tokenURL)
}
