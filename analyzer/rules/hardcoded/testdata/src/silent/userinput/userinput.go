// Package userinput takes client secrets from people, requests and forms.
package userinput

import (
	"encoding/json"
	"net/http"

	"golang.org/x/oauth2"
)

type create struct {
	Name         string `json:"name"`
	ClientID     string `json:"clientId"`
	ClientSecret string `json:"clientSecret"`
}

func handler(w http.ResponseWriter, r *http.Request) {
	var c create
	if err := json.NewDecoder(r.Body).Decode(&c); err != nil {
		http.Error(w, `{"error":"clientSecret: not valid JSON"}`, http.StatusBadRequest)
		return
	}
	if c.ClientSecret == "" {
		c.ClientSecret = r.Header.Get("X-Client-Secret")
	}
	conf := oauth2.Config{ClientID: c.ClientID, ClientSecret: c.ClientSecret}
	if _, err := conf.Exchange(r.Context(), r.URL.Query().Get("code")); err != nil {
		http.Error(w, "login failed", http.StatusBadGateway)
		return
	}
	c.ClientSecret = "********"
	_ = json.NewEncoder(w).Encode(c)
}

func answer(c create) map[string]any {
	return map[string]any{"name": c.Name, "clientId": c.ClientID, "clientSecret": "(hidden)"}
}

func merge(old, new create) create {
	if new.ClientSecret == "********" || new.ClientSecret == "" {
		new.ClientSecret = old.ClientSecret
	}
	return new
}
