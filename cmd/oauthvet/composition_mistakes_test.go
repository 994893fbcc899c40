package main_test

import "fmt"

// requestMistakes write a program for each rule about token requests: with the
// mistake, or, for a twin, without.
var requestMistakes = map[string]func(p *requestProgram){
	"unescaped": func(p *requestProgram) {
		p.credentials()
		encoder, pkg := "", ""
		if p.twin {
			encoder, pkg = "url.QueryEscape(%s)", "net/url"
		}
		id, secret := p.id, p.through(encoder, pkg, p.secret)
		if p.twin || p.rng.IntN(2) == 0 {
			p.use("net/url")
			id = "url.QueryEscape(" + id + ")"
		}
		p.send(p.text("client_id", "client_secret", id, secret), "")
	},
	"wrongescape": func(p *requestProgram) {
		p.credentials()
		if p.pick("form", "form", "header") == "header" {
			p.use("encoding/base64", "net/url")
			encoding := map[bool]string{true: "StdEncoding", false: p.pick("URLEncoding", "RawURLEncoding", "RawStdEncoding")}[p.twin]
			p.do("code := base64.%s.EncodeToString([]byte(url.QueryEscape(%s) + \":\" + url.QueryEscape(%s)))", encoding, p.id, p.secret)
			p.use("net/url")
			p.sendValues(`url.Values{"grant_type": {"client_credentials"}}`, `req.Header.Set("Authorization", "Basic "+code)`)
			return
		}
		wrong := p.pick("url.PathEscape(%s)", "html.EscapeString(%s)", "strconv.Quote(%s)", "base64.RawURLEncoding.EncodeToString([]byte(%s))", "hex.EncodeToString([]byte(%s))")
		pkg := map[byte]string{'u': "net/url", 'h': "html", 's': "strconv", 'b': "encoding/base64"}[wrong[0]]
		if wrong[:3] == "hex" {
			pkg = "encoding/hex"
		}
		if p.twin {
			wrong, pkg = "url.QueryEscape(%s)", "net/url"
		}
		secret := p.through(wrong, pkg, p.secret)
		p.use("net/url")
		p.send(p.text("client_id", "client_secret", "url.QueryEscape("+p.id+")", secret), "")
	},
	"doubleescape": func(p *requestProgram) {
		p.credentials()
		encoder, pkg := "", ""
		if !p.twin {
			encoder, pkg = p.pick("url.QueryEscape(%s)", "url.PathEscape(%s)"), "net/url"
		}
		id, secret := p.id, p.secret
		if p.pick("secret", "secret", "id") == "id" {
			id = p.through(encoder, pkg, id)
		} else {
			secret = p.through(encoder, pkg, secret)
		}
		switch p.pick("form", "form", "config", "client credentials", "resty") {
		case "config":
			p.use("golang.org/x/oauth2", "context")
			p.do("conf := &oauth2.Config{ClientID: %s, ClientSecret: %s, Endpoint: oauth2.Endpoint{TokenURL: %s, AuthStyle: oauth2.AuthStyleInParams}}\n_, err := conf.Exchange(context.Background(), \"code\")\nreturn err", id, secret, endpoint)
		case "client credentials":
			p.use("golang.org/x/oauth2/clientcredentials", "context")
			p.do("var conf clientcredentials.Config\nconf.ClientID = %s\nconf.ClientSecret = %s\nconf.TokenURL = %s\n_, err := conf.Token(context.Background())\nreturn err", id, secret, endpoint)
		case "resty":
			p.use("github.com/go-resty/resty/v2")
			p.do("_, err := resty.New().R().SetFormData(map[string]string{\"grant_type\": \"client_credentials\", \"client_id\": %s, \"client_secret\": %s}).Post(%s)\nreturn err", id, secret, endpoint)
		default:
			p.sendValues(p.values("client_id", "client_secret", id, secret), "")
		}
	},
	"basicauth": func(p *requestProgram) {
		p.credentials()
		encoder, pkg := "", ""
		if p.twin {
			encoder, pkg = "url.QueryEscape(%s)", "net/url"
		}
		id, secret := p.id, p.through(encoder, pkg, p.secret)
		p.use("net/url")
		if p.twin {
			id = "url.QueryEscape(" + id + ")"
		}
		form := `url.Values{"grant_type": {"client_credentials"}}`
		switch p.pick("SetBasicAuth", "by hand", "by hand with Sprintf", "helper sets", "resty") {
		case "SetBasicAuth":
			p.sendValues(form, fmt.Sprintf("req.SetBasicAuth(%s, %s)", id, secret))
		case "by hand":
			p.use("encoding/base64")
			p.sendValues(form, fmt.Sprintf("req.Header.Set(\"Authorization\", \"Basic \"+base64.StdEncoding.EncodeToString([]byte(%s+\":\"+%s)))", id, secret))
		case "by hand with Sprintf":
			p.use("encoding/base64", "fmt")
			p.do("pair := fmt.Sprintf(\"%%s:%%s\", %s, %s)", id, secret)
			p.sendValues(form, "req.Header.Add(\"Authorization\", fmt.Sprintf(\"Basic %s\", base64.StdEncoding.EncodeToString([]byte(pair))))")
		case "helper sets":
			p.declare("func authorize(req *http.Request, id, secret string) { req.SetBasicAuth(id, secret) }")
			p.sendValues(form, fmt.Sprintf("authorize(req, %s, %s)", id, secret))
		case "resty":
			p.use("github.com/go-resty/resty/v2")
			p.do("_, err := resty.New().R().SetBasicAuth(%s, %s).SetFormData(map[string]string{\"grant_type\": \"client_credentials\"}).Post(%s)\nreturn err", id, secret, endpoint)
		}
	},
	"urlquery": func(p *requestProgram) {
		p.credentials()
		if p.twin {
			p.sendValues(p.values("client_id", "client_secret", p.id, p.secret), "")
			return
		}
		id, address := p.id, ""
		switch p.pick("text", "values", "RawQuery", "Query", "parsed", "resty") {
		case "text":
			secret := p.through("url.QueryEscape(%s)", "net/url", p.secret)
			address = `"https://sso.intranet.corp/oauth2/token?" + ` + p.text("client_id", "client_secret", "url.QueryEscape("+id+")", secret)
		case "values":
			p.use("fmt")
			address = fmt.Sprintf(`fmt.Sprintf("%%s?%%s", %s, %s.Encode())`, endpoint, p.values("client_id", "client_secret", id, p.secret))
		case "RawQuery":
			p.use("net/http")
			p.do("req, err := http.NewRequest(\"POST\", %s, nil)\nif err != nil {\n\treturn err\n}\nreq.URL.RawQuery = %s.Encode()\nres, err := http.DefaultClient.Do(req)", endpoint, p.values("client_id", "client_secret", id, p.secret))
		case "Query":
			p.use("net/http")
			p.do("req, err := http.NewRequest(\"POST\", %s, nil)\nif err != nil {\n\treturn err\n}\nq := req.URL.Query()\nq.Set(\"grant_type\", \"client_credentials\")\nq.Add(\"client_secret\", %s)\nreq.URL.RawQuery = q.Encode()\nres, err := http.DefaultClient.Do(req)", endpoint, p.secret)
		case "parsed":
			p.use("net/url")
			p.do("u, err := url.Parse(%s)\nif err != nil {\n\treturn err\n}\nu.RawQuery = %s.Encode()", endpoint, p.values("client_id", "client_secret", id, p.secret))
			address = "u.String()"
		case "resty":
			p.use("github.com/go-resty/resty/v2")
			p.do("_, err := resty.New().R().SetQueryParams(map[string]string{\"grant_type\": \"client_credentials\", \"client_id\": %s, \"client_secret\": %s}).Post(%s)\nreturn err", id, p.secret, endpoint)
			return
		}
		p.use("net/http", "net/url")
		switch {
		case address == "":
		case p.pick("Get", "Post", "helper gets") == "Get":
			p.do("res, err := http.Get(%s)", address)
		case p.choices[len(p.choices)-1] == "Post":
			p.do("res, err := http.Post(%s, \"\", nil)", address)
		default:
			p.declare("func get(address string) (*http.Response, error) { return http.Get(address) }")
			p.do("res, err := get(%s)", address)
		}
		p.do("if err != nil {\n\treturn err\n}\ndefer res.Body.Close()\nreturn decode(res)")
		p.decoder()
	},
	"contenttype": func(p *requestProgram) {
		p.credentials()
		form := p.values("client_id", "client_secret", p.id, p.secret)
		if p.twin {
			p.sendValues(form, "")
			return
		}
		p.use("net/http", "strings")
		body := "strings.NewReader(" + form + ".Encode())"
		switch p.pick("none", "json", "post json", "get", "quoted") {
		case "none":
			p.do("req, err := http.NewRequest(\"POST\", %s, %s)\nif err != nil {\n\treturn err\n}\nreq.Header.Set(\"Accept\", \"application/json\")\nres, err := http.DefaultClient.Do(req)", endpoint, body)
		case "json":
			p.do("req, err := http.NewRequest(\"POST\", %s, %s)\nif err != nil {\n\treturn err\n}\nreq.Header.Set(\"Content-Type\", \"application/json\")\nres, err := http.DefaultClient.Do(req)", endpoint, body)
		case "post json":
			p.do("res, err := http.Post(%s, \"application/json\", %s)", endpoint, body)
		case "get":
			p.do("req, err := http.NewRequest(http.MethodGet, %s, %s)\nif err != nil {\n\treturn err\n}\nreq.Header.Set(\"Content-Type\", %s)\nres, err := http.DefaultClient.Do(req)", endpoint, body, contentType)
		case "quoted":
			p.use("bytes", "encoding/json")
			p.do("text, err := json.Marshal(%s.Encode())\nif err != nil {\n\treturn err\n}\nres, err := http.Post(%s, %s, bytes.NewReader(text))", form, endpoint, contentType)
		}
		p.do("if err != nil {\n\treturn err\n}\ndefer res.Body.Close()\nreturn decode(res)")
		p.decoder()
	},
	"paramname": func(p *requestProgram) {
		p.credentials()
		id, secret := "client_id", "client_secret"
		if !p.twin {
			switch p.pick("camel", "hyphen", "letter", "id", "case") {
			case "camel":
				secret = "clientSecret"
			case "hyphen":
				secret = "client-secret"
			case "letter":
				secret = "client_secert"
			case "id":
				id = "clientid"
			case "case":
				secret = "Client_Secret"
			}
		}
		if p.pick("values", "values", "text") == "text" {
			p.use("net/url")
			p.send(p.text(id, secret, "url.QueryEscape("+p.id+")", "url.QueryEscape("+p.secret+")"), "")
			return
		}
		p.sendValues(p.values(id, secret, p.id, p.secret), "")
	},
	"dualauth": func(p *requestProgram) {
		p.credentials()
		p.use("net/url")
		header := fmt.Sprintf("req.SetBasicAuth(url.QueryEscape(%s), url.QueryEscape(%s))", p.id, p.secret)
		if !p.twin {
			p.sendValues(p.values("client_id", "client_secret", p.id, p.secret), header)
			return
		}
		if p.pick("header only", "branches") == "header only" {
			p.sendValues(`url.Values{"grant_type": {"client_credentials"}}`, header)
			return
		}
		p.use("os")
		p.do("inBody := os.Getenv(\"AUTH_STYLE\") == \"body\"\nform := url.Values{\"grant_type\": {\"client_credentials\"}}\nif inBody {\n\tform.Set(\"client_id\", %s)\n\tform.Set(\"client_secret\", %s)\n}", p.id, p.secret)
		p.sendValues("form", "if !inBody {\n\t"+header+"\n}")
	},
	"whitespace": func(p *requestProgram) {
		p.id = `"portal"`
		read := ""
		switch p.pick("file", "stdin", "command", "open") {
		case "file":
			p.use("os")
			read = `os.ReadFile("/run/secrets/key")`
		case "stdin":
			p.use("io", "os")
			read = "io.ReadAll(os.Stdin)"
		case "command":
			p.use("os/exec")
			read = `exec.Command("pass", "portal").Output()`
		case "open":
			p.use("io", "os")
			p.do("file, err := os.Open(\"/run/secrets/key\")\nif err != nil {\n\treturn err\n}\ndefer file.Close()")
			read = "io.ReadAll(file)"
		}
		p.do("data, err := %s\nif err != nil {\n\treturn err\n}", read)
		encoder, pkg := "", ""
		if p.twin {
			encoder, pkg = "strings.TrimSpace(%s)", "strings"
		}
		x := "string(data)"
		if p.twin && p.pick("text", "bytes") == "bytes" {
			p.use("bytes")
			x, encoder, pkg = "string(bytes.TrimSpace(data))", "", ""
		}
		if p.pick("inline", "variable", "helper") == "inline" || p.twin {
			p.secret = fmt.Sprintf(map[bool]string{true: "%s", false: encoder}[encoder == ""], x)
			if pkg != "" {
				p.use(pkg)
			}
		} else if p.choices[len(p.choices)-1] == "variable" {
			p.do("key := %s", x)
			p.secret = "key"
		} else {
			p.declare("func text(b []byte) string { return string(b) }")
			p.secret = "text(data)"
		}
		if p.pick("config", "form") == "form" {
			p.sendForm()
			return
		}
		p.use("golang.org/x/oauth2/clientcredentials", "context")
		p.do("conf := clientcredentials.Config{ClientID: %s, ClientSecret: %s, TokenURL: %s}\n_, err = conf.Token(context.Background())\nreturn err", p.id, p.secret, endpoint)
	},
}

// sendForm sends the credentials of a program that already has an err.
func (p *requestProgram) sendForm() {
	p.use("net/http", "net/url")
	p.do("res, err := http.PostForm(%s, url.Values{\"grant_type\": {\"client_credentials\"}, \"client_id\": {%s}, \"client_secret\": {%s}})\nif err != nil {\n\treturn err\n}\ndefer res.Body.Close()\nreturn decode(res)", endpoint, p.id, p.secret)
	p.decoder()
}
