// Package api asks a server for things in which a type is reused that has a secret only
// where it was just registered.
package api

import (
	"encoding/json"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type App struct {
	Name         string `json:"name"`
	ClientID     string `json:"client_id"`
	ClientSecret string `json:"client_secret"`
}

type Post struct {
	Text string `json:"text"`
	App  App    `json:"application"`
}

type Thread struct {
	Posts []Post `json:"posts"`
}

type Client struct {
	base string
	conf Settings
}

type Settings struct {
	Level string
	Login Login
}

type Login struct{ ClientID, ClientSecret string }

// New keeps what it is given.
func New(conf Settings) *Client { return &Client{base: "https://example.com", conf: conf} }

func (c *Client) get(path string, into any) error {
	resp, err := http.Get(c.base + path)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return json.NewDecoder(resp.Body).Decode(into)
}

// Post returns a post.
func (c *Client) Post() (*Post, error) {
	var p Post
	if err := c.get("/post", &p); err != nil {
		return nil, err
	}
	return &p, nil
}

// Posts returns posts.
func Posts(base string) (Thread, error) {
	var t Thread
	resp, err := http.Get(base)
	if err != nil {
		return t, err
	}
	defer resp.Body.Close()
	err = json.NewDecoder(resp.Body).Decode(&t)
	return t, err
}

// Register makes a new app.
func (c *Client) Register() (*App, error) {
	var a App
	if err := c.get("/apps", &a); err != nil {
		return nil, err
	}
	return &a, nil
}

// Load reads settings.
func Load() (*Settings, error) {
	data, err := os.ReadFile("settings.json")
	if err != nil {
		return nil, err
	}
	s := new(Settings)
	return s, json.Unmarshal(data, s)
}

// Settings returns what the client was made with.
func (c *Client) Settings() Settings { return c.conf }

// Login is how users sign in.
func (c *Client) Login() *oauth2.Config {
	return &oauth2.Config{ClientID: c.conf.Login.ClientID, ClientSecret: c.conf.Login.ClientSecret}
}
