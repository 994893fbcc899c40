// Package writers writes form bodies into builders and buffers.
package writers

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

func builder(tokenURL, clientSecret string) (*http.Response, error) {
	var b strings.Builder
	b.WriteString("grant_type=client_credentials&client_id=web-frontend&client_secret=")
	b.WriteString(clientSecret) // want `client secret goes into the form parameter client_secret`
	return http.Post(tokenURL, formType, strings.NewReader(b.String()))
}

func buffer(tokenURL, clientSecret string) (*http.Response, error) {
	var b bytes.Buffer
	b.WriteString("grant_type=client_credentials")
	b.WriteString("&client_id=web-frontend")
	b.WriteString("&client_secret=" + clientSecret) // want `client secret goes into the form parameter client_secret`
	return http.Post(tokenURL, formType, &b)
}

func printed(tokenURL, clientID, clientSecret string) (*http.Response, error) {
	b := new(bytes.Buffer)
	fmt.Fprintf(b, "grant_type=client_credentials&client_id=%s", clientID) // want `client ID goes into the form parameter client_id`
	fmt.Fprintf(b, "&client_secret=%s", clientSecret)                      // want `client secret goes into the form parameter client_secret`
	return http.Post(tokenURL, formType, b)
}

func put(w *strings.Builder, key, value string) {
	w.WriteString("&" + key + "=" + value)
}

func helper(tokenURL, clientSecret string) (*http.Response, error) {
	var b strings.Builder
	b.WriteString("grant_type=client_credentials")
	put(&b, "client_secret", clientSecret) // want `client secret goes into the form parameter client_secret`
	return http.Post(tokenURL, formType, strings.NewReader(b.String()))
}

func wrapped(tokenURL, clientSecret string) (*http.Response, error) {
	text := strings.NewReader("grant_type=client_credentials&client_id=web-frontend&client_secret=" + clientSecret) // want `client secret goes into the form parameter client_secret`
	req, err := http.NewRequest("POST", tokenURL, io.NopCloser(io.Reader(text)))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	return http.DefaultClient.Do(req)
}
