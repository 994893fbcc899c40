// Package translations has keys of messages in other languages.
package translations

import "fmt"

type appError struct{ key, where string }

func (e *appError) Error() string { return e.where + ": " + e.key }

func newError(where, key string) error { return &appError{key, where} }

const errClientSecretKey = "model.oauth.is_valid.client_secret.app_error"

type app struct{ ClientSecret string }

func (a app) valid() error {
	if a.ClientSecret == "" || len(a.ClientSecret) > 128 {
		return newError("OAuthApp.IsValid", "model.oauth.is_valid.client_secret.app_error")
	}
	return nil
}

var english = map[string]string{
	"client_id":             "Client ID",
	"client_secret":         "Client secret",
	"clientSecret.required": "Please enter the client secret.",
}

var german = map[string]string{
	"client_secret":   "Client-Geheimnis",
	"clientSecret":    "Geheimnis des OAuth-Clients (mindestens 24 Zeichen)",
	"consumer_secret": "Verbrauchergeheimnis",
}

func label(key string) string { return fmt.Sprintf("<label>%s</label>", english[key]) }
