// Package hidden prints nothing that tells a secret or a token.
package hidden

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

// Secret shows itself redacted, whoever prints it.
type Secret string

func (Secret) String() string               { return "[redacted]" }
func (Secret) GoString() string             { return "[redacted]" }
func (Secret) LogValue() slog.Value         { return slog.StringValue("[redacted]") }
func (Secret) MarshalText() ([]byte, error) { return []byte("[redacted]"), nil }

type typed struct {
	ClientID     string
	ClientSecret Secret
}

type whole struct {
	ClientID     string
	ClientSecret string
}

func (w whole) String() string { return w.ClientID }

type tagged struct {
	ClientID     string
	ClientSecret string `json:"-"`
}

type answer struct {
	AccessToken string `json:"access_token"`
	Scope       string
}

func print(t typed, w whole, g tagged, s Secret) {
	log.Printf("%v %+v %s", t, w, s)
	log.Printf("%#v", t)
	slog.Info("settings", "t", t, "w", w, "s", s)
	data, _ := json.Marshal(g)
	log.Printf("%s", data)
	data, _ = json.Marshal(t)
	log.Printf("%s", data)
	log.Println(string(data))
}

func mask(s string) string {
	if len(s) < 8 {
		return "****"
	}
	return s[:4] + strings.Repeat("*", len(s)-4)
}

func parts(c oauth2.Config, t *oauth2.Token) {
	secret := os.Getenv("APP_CLIENT_SECRET")
	log.Println(mask(secret), secret[:4]+"...", secret[len(secret)-4:])
	log.Printf("%.4s, %d characters", secret, len(secret))
	log.Println("is set:", secret != "")
	sum := sha256.Sum256([]byte(secret))
	log.Println(hex.EncodeToString(sum[:4]))
	log.Printf("token of type %s until %s, beginning %s", t.TokenType, t.Expiry, t.AccessToken[:10])
	log.Println(c.ClientID, c.Endpoint.TokenURL, c.Scopes)
	if secret == "" {
		log.Fatalf("%s is not set", "APP_CLIENT_SECRET")
	}
}

func overwritten(c *oauth2.Config, a answer) {
	safe := *c
	safe.ClientSecret = "***"
	log.Printf("config: %+v", safe)
	a.AccessToken = mask(a.AccessToken)
	log.Printf("answer: %+v", a)
	fmt.Println(fmt.Errorf("scope %s", a.Scope))
}

func constants() {
	log.Println("client_secret", "access_token")
	log.Printf("unknown parameter %q", "client_secret")
}

func failed(err error) error {
	log.Println("token request failed:", err)
	return fmt.Errorf("token request: %w", err)
}

// settings name the headers in which a proxy passes things on.
type settings struct {
	Addr    string
	Headers struct {
		AccessToken string
		User        string
	}
}

func names(s *settings) {
	log.Printf("settings: %+v", s)
	log.Println("header:", s.Headers.AccessToken)
}
