// Package main reads secrets at its start, and again and again.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"renewal/settings"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func main() {
	start := settingsOf()
	for _, name := range []string{"one", "two"} {
		list(name)
	}
	keep(start)
	fromElsewhere()
	go work()
	retry()
	func() {
		data, _ := os.ReadFile("/run/secrets/inner")
		log.Print(oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)}.ClientID) // client: renewal restart
	}()
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		conf := clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: file("/run/secrets/web")} // client: renewal none
		conf.Token(r.Context())
	})
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}

type Settings struct{ secret string }

func settingsOf() Settings {
	data, _ := os.ReadFile("/run/secrets/settings")
	return Settings{secret: string(data)}
}

func keep(s Settings) *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: s.secret} // client: renewal restart
}

// list runs for a few names, at the start.
func list(name string) *oauth2.Config {
	data, _ := os.ReadFile("/run/secrets/" + name)
	return &oauth2.Config{ClientID: name, ClientSecret: string(data)} // client: renewal restart
}

// file is called in one place, from a handler.
func file(name string) string {
	data, _ := os.ReadFile(name)
	return strings.TrimSpace(string(data))
}

func fromElsewhere() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: settings.ClientSecret("/run/secrets/elsewhere", "")} // client: renewal restart | secret file /run/secrets/elsewhere
}

// work has no end.
func work() {
	for {
		data, _ := os.ReadFile("/run/secrets/work")
		conf := clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)} // client: renewal none
		conf.Token(context.Background())
		time.Sleep(time.Hour)
	}
}

// retry ends with the first success: afterwards nothing is read.
func retry() *oauth2.Token {
	for {
		data, _ := os.ReadFile("/run/secrets/retry")
		conf := clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)} // client: renewal
		if token, err := conf.Token(context.Background()); err == nil {
			return token
		}
	}
}
