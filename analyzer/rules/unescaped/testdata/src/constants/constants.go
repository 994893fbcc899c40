// Package constants has nothing to report: values that no encoding changes, and
// parameters that are neither ID nor secret.
package constants

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

const (
	formType = "application/x-www-form-urlencoded"
	clientID = "b1946ac9-2492-4d23-9c1d-7f0c1a6b5e43"
)

func constant(tokenURL, verifier string) (*http.Response, error) {
	return http.Post(tokenURL, formType, strings.NewReader("grant_type=authorization_code&client_id="+clientID+"&code_verifier="+verifier))
}

func number(tokenURL string, id int) (*http.Response, error) {
	return http.Post(tokenURL, formType, strings.NewReader(fmt.Sprintf("grant_type=refresh_token&client_id=%d", id)))
}

func code(tokenURL, code, refresh string) (*http.Response, error) {
	return http.Post(tokenURL, formType, strings.NewReader("grant_type=authorization_code&client_id="+clientID+"&code="+code+"&refresh_token="+refresh))
}

// The digits of a number are no characters that a form encodes.
func digits(tokenURL string, id int) (*http.Response, error) {
	body := "grant_type=refresh_token&client_id=" + strconv.Itoa(id)
	return http.Post(tokenURL, "application/x-www-form-urlencoded", strings.NewReader(body))
}
