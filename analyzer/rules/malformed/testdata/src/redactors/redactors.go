// Package redactors makes clients of settings whose package masks them in copies.
package redactors

import (
	"redactors/settings"

	"golang.org/x/oauth2"
)

func clients(a *settings.Auth, g *settings.Google, h *settings.GitHub, l *settings.GitLab, o *settings.Okta) []*oauth2.Config {
	return []*oauth2.Config{
		{ClientID: a.ClientID, ClientSecret: a.ClientSecret},
		{ClientID: g.ClientID, ClientSecret: g.ClientSecret},
		{ClientID: h.ClientID, ClientSecret: h.ClientSecret},
		{ClientID: l.ClientID, ClientSecret: l.ClientSecret},
		{ClientID: o.ClientID, ClientSecret: o.ClientSecret}, // want `client secret for oauth2.Config.ClientSecret is a placeholder`
	}
}
