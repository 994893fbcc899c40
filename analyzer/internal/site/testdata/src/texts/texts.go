// Package texts has bodies and queries that are written by hand: the value
// stands behind its key.
package texts

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
)

func formats(id, key string) {
	_ = fmt.Sprintf("client_id=%s&client_secret=%s", id, key)              // weak: client_secret
	_ = fmt.Sprintf("client_secret=%s&grant_type=client_credentials", key) // weak: client_secret
	_ = fmt.Sprintf(`{"id": "%s", "client_secret": "%s"}`, id, key)        // weak: client_secret
	_ = fmt.Sprintf(`{"clientSecret":%q}`, key)
	_ = fmt.Sprintf("%d%%&client_secret=%v", 3, key)         // weak: client_secret
	_ = fmt.Sprintf("https://x.org/token?appsecret=%s", key) // weak: appsecret
	_ = fmt.Errorf("bad client_secret=%s", key)
	_ = fmt.Sprintf("client_secret: %s", key)
	_ = fmt.Sprintf("no_client_secret_at_all=%s", key)
	_ = fmt.Sprintf("client_secret=%s")
	_ = fmt.Appendf(nil, "client_secret=%s", key) // weak: client_secret
}

func additions(id, key string) {
	_ = "client_id=" + id + "&client_secret=" + key               // weak: client_secret
	_ = "client_secret=" + url.QueryEscape(key) + "&grant_type=x" // weak: client_secret
	_ = ("a=" + id) + ("&client_secret=" + key)                   // weak: client_secret
	_ = `{"client_secret":"` + key + `"}`                         // weak: client_secret
	_ = "client_secret" + "=" + key                               // weak: client_secret
	_ = "client_secret is " + key
	_ = id + "=" + key
}

func builders(id, key string) {
	var b strings.Builder
	b.WriteString("client_id=")
	b.WriteString(id)
	b.WriteString("&client_secret=")
	b.WriteString(key) // weak: client_secret
	b.WriteString("&scope=")
	b.WriteString(key)
	var c bytes.Buffer
	c.WriteString("client_secret=")
	b.WriteString(key) // another buffer
	c.WriteString("client_secret=")
	_ = len(key)
	c.WriteString(key) // not right behind it
	if key != "" {
		c.WriteString("client_secret=")
		c.WriteString(url.QueryEscape(key)) // weak: client_secret
	}
}
