// Package structs prints structs that hold a secret or a token.
package structs

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type settings struct {
	Addr         string
	ClientID     string
	ClientSecret string `json:"client_secret"`
}

type server struct {
	Name  string
	OAuth settings
}

// A pointer in a struct is printed as an address, and encoded as what it
// points to.
type behind struct {
	Name  string
	OAuth *settings
}

type tokenResponse struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func print(c *oauth2.Config, cc clientcredentials.Config, s settings, all []settings, srv *server, b *behind, byName map[string]settings) {
	log.Printf("config: %+v", c)             // want "oauth2.Config shows its client secret in a log"
	fmt.Println("config", cc)                // want "clientcredentials.Config shows its client secret in the standard output"
	log.Printf("%v", s)                      // want "structs.settings shows its client secret in a log"
	log.Printf("%#v", &s)                    // want "structs.settings shows its client secret in a log"
	log.Print(all)                           // want "structs.settings shows its client secret in a log"
	log.Printf("starting %s %+v", "x", *srv) // want "structs.settings shows its client secret in a log"
	slog.Info("starting", "server", srv)     // want "structs.settings shows its client secret in a log"
	slog.Info("starting", slog.Any("s", s))  // want "structs.settings shows its client secret in a log"
	data, _ := json.Marshal(b)
	log.Println(string(data)) // want "structs.settings shows its client secret in a log"
	log.Print(fmt.Sprint(s))  // want "structs.settings shows its client secret in a log"

	log.Printf("%T %p %v", c, c, b)
	log.Println(c.ClientID, s.ClientID, len(s.ClientSecret), s.ClientSecret != "")
	log.Println(byName["a"].ClientID)
}

func tokens(t *oauth2.Token, r tokenResponse) {
	log.Printf("token: %+v", t)   // want "a token .oauth2.Token. goes to a log"
	slog.Info("got", "answer", r) // want "a token .structs.tokenResponse. goes to a log"
	log.Println(t.Expiry, t.TokenType, t.Valid(), r.ExpiresIn)
}

func decoded(raw []byte) error {
	var r tokenResponse
	if err := json.Unmarshal(raw, &r); err != nil {
		return err
	}
	log.Println("answer", r) // want "a token .structs.tokenResponse. goes to a log"
	return nil
}

func local(secret string) {
	v := struct{ Value, Other string }{Value: secretOf(), Other: "x"}
	log.Printf("%v", v) // want "client secret clientSecret goes to a log"
}

var clientSecret = load()

func load() string { return "" }

func secretOf() string { return clientSecret }
