// Package stub has a server that answers as an authorization server does, for
// development.
package stub

import (
	"io"
	"net/http"
)

const registered = `{
	"client_id": "s6BhdRkqt3",
	"client_secret": "ZJYCqe3GGRvdrudKyZS0XhGv_Z45DuKhCUk0gBR1vZk",
	"client_secret_expires_at": 1577858400,
	"registration_access_token": "this.is.an.access.token.value.ffx83"
}`

func register(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusCreated)
	_, _ = io.WriteString(w, registered)
}

func refuse(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("client_secret") == "" {
		http.Error(w, `{"error":"invalid_client","error_description":"client_secret is missing"}`, http.StatusUnauthorized)
	}
}
