package main_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A requestProgram is one file that sends a token request, wrongly or, as its
// twin, rightly.
type requestProgram struct {
	name, rule string
	number     int // among those of the rule
	twin       bool
	choices    []string // what was drawn, for the table of misses

	rng     *rand.Rand
	imports map[string]bool
	decls   []string
	lines   []string
	id      string // the expressions of the credentials
	secret  string
	args    string // parameters and receiver of the function
	method  string
}

// pick draws one of the alternatives and notes its name.
func (p *requestProgram) pick(names ...string) string {
	name := names[p.rng.IntN(len(names))]
	p.choices = append(p.choices, name)
	return name
}

func (p *requestProgram) use(imports ...string) {
	for _, i := range imports {
		p.imports[i] = true
	}
}

func (p *requestProgram) do(format string, args ...any) {
	p.lines = append(p.lines, fmt.Sprintf(format, args...))
}

func (p *requestProgram) declare(format string, args ...any) {
	p.decls = append(p.decls, fmt.Sprintf(format, args...))
}

// credentials draws where ID and secret come from.
func (p *requestProgram) credentials() {
	switch p.pick("environment", "parameters", "fields", "variables", "getters") {
	case "environment":
		p.use("os")
		p.id, p.secret = `os.Getenv("PORTAL_ID")`, `os.Getenv("PORTAL_KEY")`
	case "parameters":
		p.args, p.id, p.secret = "id, secret string", "id", "secret"
	case "fields":
		p.declare("type portal struct{ ID, Secret string }")
		p.method, p.id, p.secret = "(c *portal)", "c.ID", "c.Secret"
	case "variables":
		p.use("os")
		p.declare(`var portalID, portalKey = os.Getenv("PORTAL_ID"), os.Getenv("PORTAL_KEY")`)
		p.id, p.secret = "portalID", "portalKey"
	case "getters":
		p.declare("type portal struct{ id, secret string }\n\nfunc (c *portal) key() string { return c.secret }")
		p.method, p.id, p.secret = "(c *portal)", "c.id", "c.key()"
	}
}

// through draws how a value passes through an encoder, or, with encoder "",
// through something that changes nothing that matters.
func (p *requestProgram) through(encoder, pkg, x string) string {
	if pkg != "" {
		p.use(pkg)
	}
	call := func(x string) string {
		if encoder == "" {
			return x
		}
		return fmt.Sprintf(encoder, x)
	}
	switch p.pick("inline", "variable", "helper", "trimmed", "bytes", "closure") {
	case "variable":
		v := fmt.Sprintf("v%d", len(p.lines))
		p.do("%s := %s", v, call(x))
		return v
	case "helper":
		f := fmt.Sprintf("enc%d", len(p.decls))
		p.declare("func %s(s string) string { return %s }", f, call("s"))
		return f + "(" + x + ")"
	case "trimmed":
		p.use("strings")
		return call("strings.TrimSpace(" + x + ")")
	case "bytes":
		return call("string([]byte(" + x + "))")
	case "closure":
		v := fmt.Sprintf("f%d", len(p.lines))
		p.do("%s := func(s string) string { return %s }", v, call("s"))
		return v + "(" + x + ")"
	}
	return call(x)
}

const (
	grantText   = "grant_type=client_credentials"
	endpoint    = `"https://sso.intranet.corp/oauth2/token"`
	contentType = `"application/x-www-form-urlencoded"`
)

// text draws how a form's text is put together; the result is an expression of
// type string.
func (p *requestProgram) text(idKey, secretKey, id, secret string) string {
	switch p.pick("concat", "sprintf", "constant format", "builder", "buffer", "join", "append", "helper text") {
	case "concat":
		return fmt.Sprintf(`"%s&%s=" + %s + "&%s=" + %s`, grantText, idKey, id, secretKey, secret)
	case "sprintf":
		p.use("fmt")
		return fmt.Sprintf(`fmt.Sprintf("%s&%s=%%s&%s=%%s", %s, %s)`, grantText, idKey, secretKey, id, secret)
	case "constant format":
		p.use("fmt")
		p.declare(`const tokenForm = "%s=%%v&%s=%%v&%s"`, idKey, secretKey, grantText)
		return fmt.Sprintf(`fmt.Sprintf(tokenForm, %s, %s)`, id, secret)
	case "builder":
		p.use("strings")
		p.do("var b strings.Builder\nb.WriteString(\"%s&%s=\")\nb.WriteString(%s)\nb.WriteString(\"&%s=\" + %s)", grantText, idKey, id, secretKey, secret)
		return "b.String()"
	case "buffer":
		p.use("bytes", "fmt")
		p.do("var b bytes.Buffer\nfmt.Fprintf(&b, \"%s&%s=%%s\", %s)\nb.WriteString(\"&%s=\")\nb.WriteString(%s)", grantText, idKey, id, secretKey, secret)
		return "b.String()"
	case "join":
		p.use("strings")
		return fmt.Sprintf(`strings.Join([]string{"%s", "%s=" + %s, "%s=" + %s}, "&")`, grantText, idKey, id, secretKey, secret)
	case "append":
		p.do("body := \"%s\"\nbody += \"&%s=\" + %s\nbody += \"&%s=\"\nbody += %s", grantText, idKey, id, secretKey, secret)
		return "body"
	}
	p.declare("func form(id, secret string) string {\n\treturn \"%s&%s=\" + id + \"&%s=\" + secret\n}", grantText, idKey, secretKey)
	return fmt.Sprintf("form(%s, %s)", id, secret)
}

// values draws how a form is filled; the result is an expression of type
// url.Values.
func (p *requestProgram) values(idKey, secretKey, id, secret string) string {
	p.use("net/url")
	switch p.pick("literal", "set", "add", "index", "helper fills", "helper makes") {
	case "literal":
		return fmt.Sprintf(`url.Values{"grant_type": {"client_credentials"}, "%s": {%s}, "%s": []string{%s}}`, idKey, id, secretKey, secret)
	case "set":
		p.do("form := url.Values{}\nform.Set(\"grant_type\", \"client_credentials\")\nform.Set(\"%s\", %s)\nform.Set(\"%s\", %s)", idKey, id, secretKey, secret)
	case "add":
		p.do("form := make(url.Values)\nform.Add(\"grant_type\", \"client_credentials\")\nform.Add(\"%s\", %s)\nform.Add(\"%s\", %s)", idKey, id, secretKey, secret)
	case "index":
		p.do("form := url.Values{}\nform[\"grant_type\"] = []string{\"client_credentials\"}\nform[\"%s\"] = []string{%s}\nform[\"%s\"] = []string{%s}", idKey, id, secretKey, secret)
	case "helper fills":
		p.declare("func fill(form url.Values, id, secret string) {\n\tform.Set(\"%s\", id)\n\tform.Set(\"%s\", secret)\n}", idKey, secretKey)
		p.do("form := url.Values{\"grant_type\": {\"client_credentials\"}}\nfill(form, %s, %s)", id, secret)
	case "helper makes":
		p.declare("func made(id, secret string) url.Values {\n\tform := url.Values{\"grant_type\": {\"client_credentials\"}}\n\tform.Set(\"%s\", id)\n\tform.Set(\"%s\", secret)\n\treturn form\n}", idKey, secretKey)
		return fmt.Sprintf("made(%s, %s)", id, secret)
	}
	return "form"
}

// send draws how a form's text is sent, with the right Content-Type; more is
// done to the request where the way has one.
func (p *requestProgram) send(body, more string) {
	p.use("net/http", "strings")
	ways := []string{"request", "request with context", "struct"}
	if more == "" {
		ways = append(ways, "post", "client post", "helper sends", "buffer request", "retryable", "resty")
	}
	req := func(line string) {
		p.do("%s\nif err != nil {\n\treturn err\n}\nreq.Header.Set(\"Content-Type\", %s)\n%s\nres, err := http.DefaultClient.Do(req)", line, contentType, more)
	}
	switch p.pick(ways...) {
	case "request":
		req(fmt.Sprintf("req, err := http.NewRequest(http.MethodPost, %s, strings.NewReader(%s))", endpoint, body))
	case "request with context":
		p.use("context")
		req(fmt.Sprintf("req, err := http.NewRequestWithContext(context.Background(), \"POST\", %s, strings.NewReader(%s))", endpoint, body))
	case "buffer request":
		p.use("bytes")
		req(fmt.Sprintf("req, err := http.NewRequest(\"POST\", %s, bytes.NewBufferString(%s))", endpoint, body))
	case "struct":
		p.use("io", "net/url")
		p.do("u, err := url.Parse(%s)\nif err != nil {\n\treturn err\n}\nreq := &http.Request{Method: \"POST\", URL: u, Header: http.Header{\"Content-Type\": {%s}}, Body: io.NopCloser(strings.NewReader(%s))}\n%s\nres, err := http.DefaultClient.Do(req)", endpoint, contentType, body, more)
	case "post":
		p.do("res, err := http.Post(%s, %s, strings.NewReader(%s))", endpoint, contentType, body)
	case "client post":
		p.do("client := &http.Client{}\nres, err := client.Post(%s, %s, strings.NewReader(%s))", endpoint, contentType, body)
	case "helper sends":
		p.declare("func post(address, body string) (*http.Response, error) {\n\treq, err := http.NewRequest(\"POST\", address, strings.NewReader(body))\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\treq.Header.Add(\"content-type\", %s)\n\treturn http.DefaultClient.Do(req)\n}", contentType)
		p.do("res, err := post(%s, %s)", endpoint, body)
	case "retryable":
		p.use("github.com/hashicorp/go-retryablehttp")
		p.do("res, err := retryablehttp.Post(%s, %s, strings.NewReader(%s))", endpoint, contentType, body)
	case "resty":
		p.use("github.com/go-resty/resty/v2")
		p.do("_, err := resty.New().R().SetHeader(\"Content-Type\", %s).SetBody(%s).Post(%s)\nreturn err", contentType, body, endpoint)
		delete(p.imports, "net/http")
		p.tidy()
		return
	}
	p.do("if err != nil {\n\treturn err\n}\ndefer res.Body.Close()\nreturn decode(res)")
	p.decoder()
}

// sendValues draws how a form is sent.
func (p *requestProgram) sendValues(form, more string) {
	if more == "" {
		switch p.pick("PostForm", "client PostForm", "text", "text", "retryable PostForm") {
		case "PostForm":
			p.use("net/http")
			p.do("res, err := http.PostForm(%s, %s)", endpoint, form)
		case "client PostForm":
			p.use("net/http")
			p.do("client := http.Client{}\nres, err := client.PostForm(%s, %s)", endpoint, form)
		case "retryable PostForm":
			p.use("github.com/hashicorp/go-retryablehttp", "net/http")
			p.do("res, err := retryablehttp.PostForm(%s, %s)", endpoint, form)
		default:
			p.send(form+".Encode()", "")
			return
		}
		p.do("if err != nil {\n\treturn err\n}\ndefer res.Body.Close()\nreturn decode(res)")
		p.decoder()
		return
	}
	p.send(form+".Encode()", more)
}

// decoder declares what looks at the answer.
func (p *requestProgram) decoder() {
	p.use("encoding/json", "fmt", "net/http")
	p.declare("func decode(res *http.Response) error {\n\tvar answer struct{ AccessToken, Error string }\n\tif err := json.NewDecoder(res.Body).Decode(&answer); err != nil {\n\t\treturn err\n\t}\n\tif res.StatusCode != 200 || answer.Error != \"\" {\n\t\treturn fmt.Errorf(\"token endpoint: %%s: %%s\", res.Status, answer.Error)\n\t}\n\treturn nil\n}")
}

// tidy drops imports that nothing uses.
func (p *requestProgram) tidy() {
	text := strings.Join(slices.Concat(p.decls, p.lines, []string{p.args, p.method}), "\n")
	for path := range p.imports {
		name := path[strings.LastIndex(path, "/")+1:]
		switch name {
		case "v2":
			name = path[:len(path)-len("/v2")]
			name = name[strings.LastIndex(name, "/")+1:]
		case "go-hclog":
			name = "hclog"
		case "go-retryablehttp":
			name = "retryablehttp"
		}
		if !strings.Contains(text, name+".") {
			delete(p.imports, path)
		}
	}
}
