// Package bodies has client secrets in the text of requests: bodies, query
// strings, JSON.
package bodies

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

// The whole body in one literal.
func whole() (*http.Response, error) {
	body := strings.NewReader("grant_type=client_credentials&client_id=portal&client_secret=UrrovXT7jRQ2jLFQXE5ex38WIzHT") // want "a text holds a client secret .* under client_secret"
	return http.Post(tokenURL, "application/x-www-form-urlencoded", body)
}

// Put together, the key at the end of a piece.
func concat(code string) io.Reader {
	const key = "Jj5QPxJcpLFDticoZUaN7vsIUC" // want "client_secret looks like a client secret and is the constant key"
	return strings.NewReader("grant_type=authorization_code&code=" + code + "&client_id=portal&client_secret=" + key)
}

// Sprintf.
const shopKey = "PaWRkLnEjiH5uz77QgGp4Aq33WgEx3" // want "client_secret looks like a client secret and is the constant shopKey"

func format(code string) io.Reader {
	return strings.NewReader(fmt.Sprintf("grant_type=authorization_code&code=%s&client_id=%s&client_secret=%s", code, "shop", shopKey))
}

func formatWithin(code string) string {
	return fmt.Sprintf("client_id=shop&client_secret=Jz2tvGwCg7X3oz7aT4bi8Ztc&code=%s", code) // want "a text holds a client secret .* under client_secret"
}

// strings.Builder.
func builder(code string) string {
	var b strings.Builder
	b.WriteString("code=")
	b.WriteString(code)
	b.WriteString("&client_secret=")
	b.WriteString("LPhCHjaG3BukLC6EebzmJ9z9ruxeFwX6") // want "client_secret looks like a client secret and is a literal"
	return b.String()
}

// The query of an address.
const query = "https://api.fabrikam.com/token?appid=portal&client_secret=hq5AkcU8gAifuNJNk2WQpPf7g" // want "a text holds a client secret .* under client_secret"

func get(code string) (*http.Response, error) {
	return http.Get("https://sso.fabrikam.com/token?code=" + code + "&client_secret=" + mailKey)
}

var mailKey = "qpt8Yus3DdMQ6D7yCNLj3kq7V4g" // want "client_secret looks like a client secret and is a literal"

// JSON as text.
func jsonText() io.Reader {
	return strings.NewReader(`{"client_id":"portal","client_secret":"yyUYT7BBSLBfHZG22DeHHPmgMjVFz","audience":"https://api.fabrikam.com","grant_type":"client_credentials"}`) // want "a text holds a client secret .* under client_secret"
}

func escaped() io.Reader {
	return strings.NewReader("{\"client_id\":\"portal\",\"client_secret\":\"IZ8SVr3Cw8kIBj9TCqfD89tbgpoMYrK\"}") // want "a text holds a client secret .* under client_secret"
}

func jsonFormat(audience string) string {
	return fmt.Sprintf(`{"client_id":"portal","client_secret":"%s","audience":"%s"}`, "ouoD8QbykZ3wt6XT3CIAquMQbh3oGoCkv", audience) // want "client_secret looks like a client secret and is a literal"
}

// JSON from a map, a struct, an anonymous struct.
func marshal() (io.Reader, error) {
	b, err := json.Marshal(map[string]string{
		"client_id":     "portal",
		"client_secret": "LZzXtfgQQVzQpUFy8E5zo5U4m9bnPVrRP5", // want "client_secret looks like a client secret and is a literal"
	})
	return bytes.NewReader(b), err
}

type tokenRequest struct {
	ID  string `json:"client_id"`
	Key string `json:"client_secret"`
}

func object() ([]byte, error) {
	return json.Marshal(tokenRequest{ID: "portal", Key: "rgAfk3J2YfEpnJGfARPQdh2"}) // want "bodies.tokenRequest.Key looks like a client secret and is a literal"
}

func anonymous() ([]byte, error) {
	return json.Marshal(struct {
		Key string `json:"client_secret"`
	}{"JhiZMd66Am4jebYhafoLW48RD3gvveJ5wVE"}) // want "Key looks like a client secret and is a literal"
}

// A map that is filled first.
func filled(code string) ([]byte, error) {
	body := make(map[string]any)
	body["code"] = code
	body["client_secret"] = "Cb66LeD4bHyRXzxd82gL3D" // want "client_secret looks like a client secret and is a literal"
	return json.Marshal(body)
}

// The key in a constant, the value escaped.
const param = "client_secret"

func pieces(code string) string {
	const key = "JQ7qJZNwKPqwTqti5wSm85EE4TrP" // want "client_secret looks like a client secret and is the constant key"
	return "code=" + code + "&" + param + "=" + key
}

func escapedValue(code string) string {
	return "code=" + code + "&client_secret=" + url.QueryEscape("obC8KCfLSz7swnmQAUB7WVvHD9") // want "client_secret looks like a client secret and is a literal"
}

// Printed into a buffer.
func printed(code string) io.Reader {
	var buf bytes.Buffer
	fmt.Fprintf(&buf, "code=%s&client_secret=%s", code, "b3KcQoSvbXjQxQX9PKkt7MD3Wa3bHq") // want "client_secret looks like a client secret and is a literal"
	return &buf
}
