// Package answer reads the answers to client_secret requests.
package answer

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
)

// Decode says what the server said where it refused.
func Decode(res *http.Response, dest any) error {
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode/100 != 2 {
		return fmt.Errorf("%s: %s", res.Status, body)
	}
	return json.Unmarshal(body, dest)
}

// Show prints every answer.
func Show(res *http.Response) ([]byte, error) {
	body, err := io.ReadAll(res.Body)
	log.Printf("answer: %s", body)
	return body, err
}
