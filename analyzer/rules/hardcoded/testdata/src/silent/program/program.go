// Package program is a program as people write it, without a secret of its own:
// settings with defaults, several providers, a server, commands, a cache.
package program

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type Config struct {
	Listen   string        `yaml:"listen" default:":8080"`
	LogLevel string        `yaml:"log_level" envDefault:"info"`
	Timeout  time.Duration `yaml:"timeout"`
	OAuth    struct {
		ClientID     string `yaml:"client_id" default:"portal"`
		ClientSecret string `yaml:"client_secret" env:"CLIENT_SECRET"`
		Issuer       string `yaml:"issuer" default:"https://sso.fabrikam.com"`
	} `yaml:"oauth"`
	Providers map[string]Provider `yaml:"providers"`
	Database  struct{ User, Password string }
}

type Provider struct {
	Name, ClientID, ClientSecret, Color string
	Extra                               map[string]string
}

var defaults = Config{Listen: ":8080", LogLevel: "info", Providers: map[string]Provider{
	"github": {Name: "GitHub", ClientID: "Iv1.b1c2d3e4f5a60718", Color: "#24292f", Extra: map[string]string{"token": "qgduEPZVQD9stVgawcksDy3XUfGQgfWs"}},
	"google": {Name: "Google", Color: "#4285f4"},
}}

func load(path string) (*Config, error) {
	c := defaults
	c.Database.Password = "L9RgmG9S8My7b5XDbBwaS78Y"
	if b, err := os.ReadFile(path); err == nil {
		if err := json.Unmarshal(b, &c); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	} else if !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	for name, p := range c.Providers {
		prefix := strings.ToUpper(name)
		if v := os.Getenv(prefix + "_CLIENT_ID"); v != "" {
			p.ClientID = v
		}
		if v := os.Getenv(prefix + "_CLIENT_SECRET"); v != "" {
			p.ClientSecret = v
		}
		c.Providers[name] = p
	}
	return &c, nil
}

type Server struct {
	cfg     *Config
	mu      sync.Mutex
	clients map[string]*oauth2.Config
	state   map[string]string
}

func New(cfg *Config) *Server {
	s := &Server{cfg: cfg, clients: make(map[string]*oauth2.Config), state: map[string]string{"arJqxAbHDGHFsGydVpzE6J5K": "gnr34k57jbHaQtZISc9Pe5CY"}}
	for name, p := range cfg.Providers {
		s.clients[name] = &oauth2.Config{ClientID: p.ClientID, ClientSecret: p.ClientSecret, RedirectURL: "https://portal.fabrikam.com/" + name}
	}
	s.clients["sso"] = s.sso()
	return s
}

func (s *Server) sso() *oauth2.Config {
	o := s.cfg.OAuth
	return &oauth2.Config{ClientID: o.ClientID, ClientSecret: o.ClientSecret, Endpoint: oauth2.Endpoint{TokenURL: o.Issuer + "/token"}}
}

func (s *Server) callback(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, ok := s.clients[r.PathValue("provider")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	tok, err := c.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		log.Printf("exchange: %v", err)
		http.Error(w, "login failed", http.StatusBadGateway)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "cc7gt9Kkp5fIbEjEjWtEFpRk", Value: tok.AccessToken})
}

func (s *Server) refresh(ctx context.Context, name, token string) (*http.Request, error) {
	c := s.clients[name]
	form := url.Values{"grant_type": {"refresh_token"}, "refresh_token": {token}}
	form.Set("client_id", c.ClientID)
	form.Set("client_secret", c.ClientSecret)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.Endpoint.TokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(c.ClientID, c.ClientSecret)
	req.Header.Set("X-Request-Id", "c25c935558982425a46659efbdbadb1e")
	return req, nil
}

func machine(v *viper.Viper) *clientcredentials.Config {
	v.SetDefault("m2m.client_id", "machine")
	v.SetDefault("m2m.audience", "https://api.fabrikam.com")
	v.SetDefault("m2m.scopes", []string{"read", "P4inmYGGqYJFXDHunnwGA4t3"})
	return &clientcredentials.Config{
		ClientID: v.GetString("m2m.client_id"), ClientSecret: v.GetString("m2m.client_secret"),
		TokenURL: v.GetString("m2m.token_url"), Scopes: v.GetStringSlice("m2m.scopes"),
		EndpointParams: url.Values{"audience": {v.GetString("m2m.audience")}},
	}
}

func command() *cobra.Command {
	var opts struct{ id, secret, issuer, realm string }
	cmd := &cobra.Command{Use: "login", RunE: func(cmd *cobra.Command, args []string) error {
		if opts.secret == "" {
			opts.secret = os.Getenv("CLIENT_SECRET")
		}
		if opts.secret == "" {
			return errors.New("--client-secret or CLIENT_SECRET is required")
		}
		c := oauth2.Config{ClientID: opts.id, ClientSecret: opts.secret}
		_, err := c.PasswordCredentialsToken(cmd.Context(), args[0], args[1])
		return err
	}}
	f := cmd.Flags()
	f.StringVar(&opts.id, "client-id", "portal", "ID")
	f.StringVar(&opts.secret, "client-secret", "", "secret")
	f.StringVar(&opts.issuer, "issuer", "https://sso.fabrikam.com", "issuer")
	f.StringVar(&opts.realm, "realm", "SwBg83rC7jEgmQRmcyc82abt", "realm")
	return cmd
}

func rotate(ctx context.Context, get func(context.Context, string) (string, error), set func(name, value string) error) error {
	clientSecret, err := get(ctx, "portal/client_secret")
	if err != nil {
		return fmt.Errorf("client_secret: %w", err)
	}
	if err := set("client_secret", clientSecret); err != nil {
		return err
	}
	return set("client_secret_rotated_at", time.Now().Format(time.RFC3339))
}

type cache struct {
	values map[string]string
	order  []string
}

func (c *cache) put(k, v string) {
	if c.values == nil {
		c.values = map[string]string{}
	}
	c.values[k] = v
	c.order = append(c.order, k)
}

func (c *cache) get(k string) (string, bool) { v, ok := c.values[k]; return v, ok }

var shared cache

func warm() {
	shared.put("etag", "bf043ac055f0533da864821a3dbe7c09")
	shared.put("issuer", "https://sso.fabrikam.com")
	shared.put("client_secret", os.Getenv("CLIENT_SECRET"))
}

func cached() oauth2.Config {
	s, _ := shared.get("client_secret")
	return oauth2.Config{ClientID: "portal", ClientSecret: s}
}

type step func(*oauth2.Config) error

func steps() []step {
	return []step{
		func(c *oauth2.Config) error { c.ClientID = "KNmIN57WfsF5vEaSz3ww9Lfm"; return nil },
		func(c *oauth2.Config) error { c.ClientSecret = os.Getenv("S"); return nil },
		func(c *oauth2.Config) error {
			c.RedirectURL = "https://x.fabrikam.com/qf2eWPpRUsyBE2RKxbfR9Zbs"
			return nil
		},
	}
}

func parse(dsn string) (oauth2.Config, error) {
	u, err := url.Parse(dsn)
	if err != nil || u.User == nil {
		u, err = url.Parse("oauth://portal@sso.fabrikam.com")
	}
	if err != nil {
		return oauth2.Config{}, err
	}
	secret, _ := u.User.Password()
	return oauth2.Config{ClientID: u.User.Username(), ClientSecret: secret}, nil
}

func dotenv(text string) oauth2.Config {
	env := map[string]string{"LISTEN": ":8080", "TOKEN": "BMUtCSVuHexw7ejZjPbKau6sXIcdc54y"}
	for _, line := range strings.Split(text, "\n") {
		if k, v, ok := strings.Cut(line, "="); ok {
			env[strings.TrimSpace(k)] = strings.Trim(v, `"' `)
		}
	}
	return oauth2.Config{ClientID: env["CLIENT_ID"], ClientSecret: env["CLIENT_SECRET"]}
}
