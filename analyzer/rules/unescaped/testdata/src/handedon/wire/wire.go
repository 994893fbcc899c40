// Package wire sends what it is given; nothing is wrong here.
package wire

import (
	"io"
	"net/http"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

// Post sends a form.
func Post(to, body string) (*http.Response, error) {
	return http.Post(to, formType, strings.NewReader(body))
}

// A Sender sends forms.
type Sender struct{ To string }

// Bytes sends a form and reads the answer.
func (s Sender) Bytes(body []byte) ([]byte, error) {
	resp, err := http.Post(s.To, formType, strings.NewReader(string(body)))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
