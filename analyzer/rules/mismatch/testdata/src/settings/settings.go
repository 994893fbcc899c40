// Package settings keeps the clients of several providers in one struct.
package settings

import "os"

type environment struct {
	Port                string
	SpotifyClientID     string
	SpotifyClientSecret string
	GoogleClientID      string
	GoogleClientSecret  string
	Auth0APIClientID    string
	Auth0APISecret      string
}

func load() *environment {
	return &environment{
		Port:                os.Getenv("PORT"),
		SpotifyClientID:     os.Getenv("SPOTIFY_CLIENT_ID"),
		SpotifyClientSecret: os.Getenv("SPOTIFY_CLIENT_SECRET"),
		GoogleClientID:      os.Getenv("GOOGLE_CLIENT_ID"),
		GoogleClientSecret:  os.Getenv("GOOGLE_CLIENT_SECRET"),
		Auth0APIClientID:    os.Getenv("AUTH0_API_CLIENT_ID"),
		Auth0APISecret:      os.Getenv("AUTH0_API_CLIENT_SECRET"),
	}
}

type loader struct{ get func(string) string }

func (l loader) method() environment {
	return environment{
		GoogleClientID:      l.get("GOOGLE_CLIENT_ID"),
		SpotifyClientSecret: l.get("SPOTIFY_CLIENT_SECRET"),
	}
}

var package1 = environment{
	SpotifyClientID:    os.Getenv("SPOTIFY_CLIENT_ID"),
	GoogleClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET"),
}

func closure() func() environment {
	return func() environment {
		return environment{
			SpotifyClientSecret: os.Getenv("SPOTIFY_CLIENT_SECRET"),
			GoogleClientSecret:  os.Getenv("GOOGLE_CLIENT_SECRET"),
			GoogleClientID:      os.Getenv("GOOGLE_CLIENT_ID"),
		}
	}
}

type one struct{ ClientID, ClientSecret string }

func wrong() []any {
	return []any{
		one{ClientID: os.Getenv("GOOGLE_CLIENT_ID"), ClientSecret: os.Getenv("GITHUB_CLIENT_SECRET")}, // want `GITHUB_CLIENT_SECRET says github`
		environment{
			GoogleClientID:     os.Getenv("GOOGLE_CLIENT_ID"),
			GoogleClientSecret: os.Getenv("GITHUB_CLIENT_SECRET"), // want `GITHUB_CLIENT_SECRET says github`
		},
	}
}
