// Package mixed keeps client secrets, which come from the environment, among
// other settings in one container: what stands beside them is none.
package mixed

import (
	"os"

	"golang.org/x/oauth2"
)

// By name, through a helper.
var defaults = map[string]string{
	"listen":        ":8080",
	"region":        "eu-west-1",
	"client_id":     "portal",
	"client_secret": os.Getenv("PORTAL_SECRET"),
}

func setting(name string) string { return defaults[name] }

func helper() oauth2.Config {
	return oauth2.Config{ClientID: setting("client_id"), ClientSecret: setting("client_secret")}
}

// A list of pairs that becomes a map.
type pair struct{ name, value string }

func collect(pairs []pair) map[string]string {
	m := make(map[string]string, len(pairs))
	for _, p := range pairs {
		m[p.name] = p.value
	}
	return m
}

func collected() oauth2.Config {
	m := collect([]pair{{"region", "eu-west-1"}, {"client_id", "shop"}, {"client_secret", os.Getenv("SHOP_SECRET")}})
	return oauth2.Config{ClientID: m["client_id"], ClientSecret: m["client_secret"]}
}

// Names and values in turn.
func attributes(kv ...string) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(kv); i += 2 {
		m[kv[i]] = kv[i+1]
	}
	return m
}

func alternating() oauth2.Config {
	m := attributes("client_id", "mail", "client_secret", os.Getenv("MAIL_SECRET"))
	return oauth2.Config{ClientID: m["client_id"], ClientSecret: m["client_secret"]}
}

// A getter with a switch.
func get(name string) string {
	switch name {
	case "issuer":
		return "https://sso.fabrikam.com"
	case "client_id":
		return "wiki"
	case "audience":
		return "wiki-api"
	case "client_secret":
		return os.Getenv("WIKI_SECRET")
	}
	return "unknown setting"
}

func switched() oauth2.Config {
	return oauth2.Config{ClientID: get("client_id"), ClientSecret: get("client_secret")}
}

// One type for two kinds of credentials.
type credentials struct{ user, password string }

var database = credentials{"portal", "XqCKxALaMA2AjmpWIHdVrwUMe2X7"}

// Config makes a client of what the caller has.
func Config(c credentials) oauth2.Config {
	return oauth2.Config{ClientID: c.user, ClientSecret: c.password}
}

func login() oauth2.Config {
	return Config(credentials{os.Getenv("CHAT_ID"), os.Getenv("CHAT_SECRET")})
}

// A table of which one column matters.
var table = []struct{ id, secret, title string }{
	{"drive", os.Getenv("DRIVE_SECRET"), "Y2yWcTV6Xx9Rv7q5hUpNTXXu"},
	{"tasks", os.Getenv("TASKS_SECRET"), "Tasks and reminders"},
}

func rows() (all []oauth2.Config) {
	for _, r := range table {
		all = append(all, oauth2.Config{ClientID: r.id, ClientSecret: r.secret})
	}
	return all
}

// The same variable, used for something else before.
func reused() oauth2.Config {
	s := "IC4BqIHbrIPQgwpzNsbk2nqx"
	println(s)
	s = os.Getenv("SYNC_SECRET")
	return oauth2.Config{ClientID: "sync", ClientSecret: s}
}

// A helper that two callers use for different things.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func both() oauth2.Config {
	return oauth2.Config{
		ClientID:     first(os.Getenv("CALENDAR_ID"), "nTnrjuYtByHRLMPdGB66bQVJ"),
		ClientSecret: first(os.Getenv("CALENDAR_SECRET"), os.Getenv("OLD_CALENDAR_SECRET")),
	}
}
