// Package documents puts a secret into a text with a notation of its own, whose
// quotes belong to the text.
package documents

import (
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/oauth2/google"
)

func body(tokenURL string) (*http.Response, error) {
	secret := os.Getenv("CLIENT_SECRET")
	text := fmt.Sprintf(`{"grant_type":"client_credentials","client_secret":%q}`, secret)
	return http.Post(tokenURL, "application/json", strings.NewReader(text))
}

func credentials(id string) error {
	text := fmt.Sprintf(`{"installed":{"client_id":%q,"client_secret":%q}}`, id, os.Getenv("CLIENT_SECRET"))
	_, err := google.ConfigFromJSON([]byte(text))
	return err
}

func joined() error {
	_, err := google.ConfigFromJSON([]byte(`{"web":{"client_secret":` + strconv.Quote(os.Getenv("CLIENT_SECRET")) + `}}`))
	return err
}

func yaml() string {
	return fmt.Sprintf("client_secret: %q\n", os.Getenv("CLIENT_SECRET"))
}
