// Package wire sends what it is given; nothing is wrong here.
package wire

import (
	"net/http"
	"strings"
)

// Post sends a form.
func Post(to, body string) (*http.Response, error) {
	return http.Post(to, "application/x-www-form-urlencoded", strings.NewReader(body))
}
