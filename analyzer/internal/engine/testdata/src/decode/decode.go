// Package decode has values that are written in another form.
package decode

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"strconv"
	"strings"

	"github.com/rclone/rclone/fs/config/obscure"
	"golang.org/x/oauth2"
)

func base64s() {
	key, err := base64.StdEncoding.DecodeString("WmJFMnl1MVkzSGdDR3g5WlVaVHh5WWdU")
	_ = oauth2.Config{ClientSecret: string(key)} // origins: const(opaque, 24 of 32) [decode-base64]
	key, _ = base64.RawURLEncoding.DecodeString("bmRjbnc4b09ScHlWdUU1d2lWc1RlUmd2Sg")
	_ = oauth2.Config{ClientSecret: string(key)} // origins: const(opaque, 25 of 34) [decode-base64]
	enc := base64.URLEncoding
	key, _ = enc.DecodeString("YjlFcnlTcW9LMEFDVUl1WElWSGhnQ093c04=")
	_ = oauth2.Config{ClientSecret: string(key)}                                                              // origins: const(opaque, 26 of 36) [decode-base64]
	_ = oauth2.Config{ClientSecret: base64.StdEncoding.EncodeToString([]byte("bh6fI750Foa5MZSA3OHXcG1GdSK"))} // origins: const(opaque, 36 of 27) [b64std]
	_ = err
}

// What is no base64 is nobody's secret; what can't be printed is none either.
func broken() {
	key, _ := base64.StdEncoding.DecodeString("ZbE2yu1Y3HgCGx9ZUZTxyYgT!")
	_ = oauth2.Config{ClientSecret: string(key)} // origins: unknown(a decoded text)
	key, _ = hex.DecodeString("00ff00ff00ff00ff00ff00ff00ff00ff")
	_ = oauth2.Config{ClientSecret: string(key)} // origins: unknown(a decoded text)
}

func hexs() {
	key, _ := hex.DecodeString("5a62453279753159334867434778395a555a547879596754")
	_ = oauth2.Config{ClientSecret: string(key)} // origins: const(opaque, 24 of 48) [decode-hex]
}

// Only rclone can read it; its length is known.
func obscured() {
	_ = oauth2.Config{ClientSecret: obscure.MustReveal("hH14aYMJRplu2C0XMTs7Kd9mmjSlVxzyvebQFM8oKISqFYCERu86VC")} // origins: const(opaque, 24 of 54) [decode-obscure]
	key, _ := obscure.Reveal("hH14aYMJRplu2C0XMTs7Kd9mmjSlVxzyvebQFM8oKISqFYCERu86VC")
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24 of 54) [decode-obscure]
}

func escaped() {
	key, _ := url.QueryUnescape("ndcnw8oORpyVuE5wiVsTeRgvJ%2B")
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 26 of 28) [decode-form]
	key, _ = strconv.Unquote(`"b9ErySqoK0ACUIuXIVHhgCOwsN"`)
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 26 of 28) [decode-quote]
}

type settings struct {
	Key   string `json:"client_secret"`
	Other string `json:"other"`
}

const document = `{"client_secret": "DMz3O6qX5mDwIy2mbbhRXZPO7f39", "other": "x"}`

func documents() {
	var s settings
	_ = json.Unmarshal([]byte(document), &s)
	_ = oauth2.Config{ClientSecret: s.Key}   // origins: const(opaque, 28 of 63) [decode-json]
	_ = oauth2.Config{ClientSecret: s.Other} // origins: const(placeholder, 1 of 63) [decode-json]
	var t settings
	_ = json.NewDecoder(strings.NewReader(document)).Decode(&t)
	_ = oauth2.Config{ClientSecret: t.Key} // origins: const(opaque, 28 of 63) [decode-json]
	var m map[string]string
	_ = json.Unmarshal([]byte(document), &m)
	_ = oauth2.Config{ClientSecret: m["client_secret"]} // origins: const(opaque, 28 of 63) [decode-json]
}

// One step after the other.
func twice() {
	outer, _ := hex.DecodeString("5a62453279753159334867434778395a555a547879596754")
	inner := strings.TrimSpace(string(outer))
	_ = oauth2.Config{ClientSecret: inner} // origins: const(opaque, 24 of 48) [decode-hex trim]
}
