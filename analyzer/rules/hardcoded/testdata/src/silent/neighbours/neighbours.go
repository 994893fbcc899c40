// Package neighbours calls functions with the name of a client secret and
// something opaque behind it that is no value.
package neighbours

import (
	"log/slog"
	"net/http"
	"strings"

	"github.com/spf13/viper"
)

func rename(text string) string {
	return strings.NewReplacer("client_secret", "oauth2ClientSecretValue").Replace(text)
}

func bind() error { return viper.BindEnv("client_secret", "PORTAL_CLIENT_SECRET") }

func log() {
	slog.Info("rotated", "client_secret", "****", "request_id", "f1f05608f92ecbf0f9b383f5e00aaa40")
}

func header(r *http.Request) string { return r.Header.Get("client-secret") }

func audit(event, request string) {}

func trace(fields ...string) {}

func calls() {
	audit("client_secret.rotated", "725f9540ba6ae5317e34c07d77f1630a")
	audit("client_secret_rotated", "2aa4e81b03305bc0ac3050e90b025960")
	trace("rotated client_secret", "574ab59030b0355c06268cbeadc7f792")
	trace("action", "client_secret", "commit", "4b6a91960637a3f4cdd15d62074cf169aa743e80")
}

// Columns, labels and placeholders of a form.
var columns = []string{"id", "client_secret", "created_at"}

var form = map[string]string{"client_secret": "Client secret", "client_secret_hint": "40 characters", "client_secret_id": "uNXmSsJoe4z9N3XaShabmvnr"}
