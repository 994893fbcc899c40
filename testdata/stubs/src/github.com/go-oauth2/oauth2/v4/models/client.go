// Package models is a stub of github.com/go-oauth2/oauth2/v4/models v4.5.4.
package models

type Client struct {
	ID     string
	Secret string
	Domain string
	Public bool
	UserID string
}
