// Package responses answers HTTP requests with secrets and tokens.
package responses

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"golang.org/x/oauth2"
)

var conf oauth2.Config

func callback(w http.ResponseWriter, r *http.Request) {
	t, err := conf.Exchange(context.Background(), r.FormValue("code"))
	if err != nil {
		http.Error(w, "refused with "+conf.ClientSecret, http.StatusBadGateway) // want "client secret oauth2.Config.ClientSecret goes to an HTTP response"
		return
	}
	json.NewEncoder(w).Encode(t) // want "a token .oauth2.Token. goes to an HTTP response"
	fmt.Fprintf(w, "%+v", t)     // want "a token .oauth2.Token. goes to an HTTP response"
	fmt.Fprintf(w, "signed in until %s", t.Expiry)
}

func ofGin(c *gin.Context) {
	t, err := conf.Exchange(c.Request.Context(), c.Query("code"))
	if err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, gin.H{"access_token": t.AccessToken}) // want "a token .oauth2.Token.AccessToken. goes to an HTTP response"
	c.JSON(http.StatusOK, gin.H{"expiry": t.Expiry})
}

// A TokenResponse is the answer of an authorization server of one's own.
type TokenResponse struct {
	AccessToken string `json:"access_token"`
}

func issue(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(TokenResponse{AccessToken: made()})
}

func made() string { return "" }

// A Registration is shown once to the owner of the client.
type Registration struct {
	ClientID     string `json:"client_id"`
	ClientSecret string `json:"client_secret"`
}

func register(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(Registration{ClientID: "x", ClientSecret: made()})
}

// signIn is how people sign in to this program: the token is theirs.
func signIn(w http.ResponseWriter, r *http.Request) {
	t, err := conf.PasswordCredentialsToken(r.Context(), r.FormValue("user"), r.FormValue("password"))
	if err != nil {
		http.Error(w, "refused", http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(t)
	fmt.Fprint(w, t.AccessToken, t.Extra("id_token"))
}

// robot answers everybody with a token of its own.
func robot(w http.ResponseWriter, r *http.Request) {
	t, err := conf.PasswordCredentialsToken(r.Context(), "robot", "harbour-tuesday")
	if err != nil {
		http.Error(w, "refused", http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(t) // want "a token .oauth2.Token. goes to an HTTP response"
}
