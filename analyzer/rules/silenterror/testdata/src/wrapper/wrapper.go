// Package wrapper hides the errors of wrappers in another package.
package wrapper

import (
	"net/http"

	"golang.org/x/oauth2"

	"wrapper/login"
)

func callback(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	key, err := login.Carrying(r.Context(), conf, r.FormValue("code")) // want `error of login.Carrying, which carries that of oauth2.Config.Exchange, is looked at`
	if err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Header().Set("X-Length", string(rune(len(key))))
}

func hidden(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	if _, err := login.Hiding(r.Context(), conf, r.FormValue("code")); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
	}
}
