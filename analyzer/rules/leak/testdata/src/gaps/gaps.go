// Package gaps prints what the rule does not see yet.
package gaps

import (
	"encoding/json"
	"html/template"
	"log/slog"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

var page = template.Must(template.New("page").Parse("{{.Token}}"))

// A template shows what it names.
func rendered(w http.ResponseWriter, t *oauth2.Token) error {
	return page.Execute(w, map[string]string{"Token": t.AccessToken}) // gap (2026-11-25): want "a token goes to an HTTP response"
}

// The mode of a new file is 0666 less the mask of the process.
func created(t *oauth2.Token) error {
	f, err := os.Create("token.json")
	if err != nil {
		return err
	}
	defer f.Close()
	return json.NewEncoder(f).Encode(t) // gap (2026-11-25): want "a token goes to a file"
}

// A client for all requests does not know which of them is a token request.
func Send(body []byte) { slog.Debug("request", "body", string(body)) } // gap (2026-11-25): want a note
