// Package library has clients whose secrets are read here; when the program does
// so is for others to say.
package library

import (
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

// New is called by others: at the start, or for each request.
func New() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: read()} // client: renewal
}

// read is called by nobody but New.
func read() string {
	data, _ := os.ReadFile("/run/secrets/client")
	return strings.TrimSpace(string(data))
}

// Start is as New, two calls deep and with a loop on the way.
func Start() (all []*oauth2.Config) {
	for _, name := range []string{"a", "b"} {
		all = append(all, one(name))
	}
	return all
}

func one(name string) *oauth2.Config {
	return &oauth2.Config{ClientID: name, ClientSecret: readBeside(name)} // client: renewal
}

func readBeside(name string) string {
	data, _ := os.ReadFile("/run/secrets/" + name)
	return string(data)
}

// Handle answers requests, wherever it is registered.
func Handle(w http.ResponseWriter, r *http.Request) {
	conf := clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: readForHandle(), TokenURL: "https://sso.example.com/token"} // client: renewal none
	if _, err := conf.Token(r.Context()); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func readForHandle() string {
	data, _ := os.ReadFile("/run/secrets/client")
	return strings.TrimSpace(string(data))
}

type server struct {
	conf *clientcredentials.Config
	once sync.Once
}

// ServeHTTP makes the client once and keeps it.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.conf == nil {
		data, _ := os.ReadFile("/run/secrets/client")
		s.conf = &clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)} // client: renewal
	}
	s.conf.Token(r.Context())
}

// once does so in another way.
func (s *server) token(w http.ResponseWriter, r *http.Request) {
	s.once.Do(func() {
		data, _ := os.ReadFile("/run/secrets/client")
		s.conf = &clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)} // client: renewal
	})
}

var source oauth2.TokenSource

// refresh keeps what was made of the configuration.
func refresh(w http.ResponseWriter, r *http.Request) {
	if source != nil {
		return
	}
	data, _ := os.ReadFile("/run/secrets/client")
	conf := clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)} // client: renewal
	source = conf.TokenSource(r.Context())
}

var secret = sync.OnceValue(func() string {
	data, _ := os.ReadFile("/run/secrets/client")
	return string(data)
})

// ask sends what is read once in a process.
func ask(w http.ResponseWriter, r *http.Request) {
	http.PostForm("https://sso.example.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {os.Getenv("ID")}, "client_secret": {secret()}}) // client: renewal
}

var cached string

func fromCache() string {
	if cached == "" {
		data, _ := os.ReadFile("/run/secrets/client")
		cached = string(data)
	}
	return cached
}

func askWithCache(w http.ResponseWriter, r *http.Request) {
	http.PostForm("https://sso.example.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {os.Getenv("ID")}, "client_secret": {fromCache()}}) // client: renewal
}

// Token is for others, too: a caller may ask once.
func Token() (*http.Response, error) {
	data, _ := os.ReadFile("/run/secrets/client")
	return http.PostForm("https://sso.example.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {os.Getenv("ID")}, "client_secret": {string(data)}}) // client: renewal
}
