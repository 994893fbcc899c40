package dumps

import (
	"bytes"
	"io"
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

// wrapped reads from itself: the body of a request that is wrapped again for every
// writer.
func wrapped(id, secret string, copies []io.Writer) (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
	var body io.Reader = strings.NewReader(form.Encode())
	for _, w := range copies {
		body = io.TeeReader(body, w)
	}
	req, err := http.NewRequest(http.MethodPost, "https://sso.fabrikam.com/oauth/token", body)
	if err != nil {
		return nil, err
	}
	dump, err := httputil.DumpRequestOut(req, true)
	log.Printf("request: %s", dump) // want "a token request, with the client secret in it, goes to a log"
	return req, err
}

// read is put back after it was read.
func read(req *http.Request) error {
	for range 2 {
		data, err := io.ReadAll(req.Body)
		if err != nil {
			return err
		}
		req.Body = io.NopCloser(bytes.NewReader(data))
	}
	log.Printf("request: %v", req.URL.Path)
	return nil
}
