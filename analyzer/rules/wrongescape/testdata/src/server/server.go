// Package server has nothing to report: it takes the credentials out of a
// request that came in.
package server

import (
	"html/template"
	"net/http"
	"net/url"
)

var page = template.Must(template.New("client").Parse(`<p>{{.client_id}}`))

func authenticate(w http.ResponseWriter, r *http.Request) (id, secret string, ok bool) {
	user, password, ok := r.BasicAuth()
	if !ok {
		return template.HTMLEscapeString(r.PostFormValue("client_id")), r.PostFormValue("client_secret"), true
	}
	id, err := url.QueryUnescape(user)
	if err != nil {
		return "", "", false
	}
	secret, err = url.QueryUnescape(password)
	return id, secret, err == nil
}

func show(w http.ResponseWriter, r *http.Request) error {
	return page.Execute(w, map[string]string{"client_id": url.PathEscape(r.FormValue("client_id")), "grant_type": r.FormValue("grant_type")})
}
