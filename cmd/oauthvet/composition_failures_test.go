package main_test

import (
	"maps"
	"slices"
	"strings"
)

// The mistakes that make failures invisible, or secrets visible. They share the
// workshop of the programs about requests.

// ask draws a token call; the result assigns a token and an error.
func (p *requestProgram) ask() (assign, call string) {
	p.use("context")
	switch p.pick("Exchange", "client credentials", "token source", "wrapper", "wrapper of a wrapper", "method") {
	case "Exchange":
		p.use("golang.org/x/oauth2")
		p.args = joined(p.args, "conf *oauth2.Config, code string")
		return "token, %s := ", "conf.Exchange(context.Background(), code)"
	case "client credentials":
		p.use("golang.org/x/oauth2/clientcredentials")
		p.args = joined(p.args, "conf *clientcredentials.Config")
		return "token, %s := ", "conf.Token(context.Background())"
	case "token source":
		p.use("golang.org/x/oauth2")
		p.args = joined(p.args, "source oauth2.TokenSource")
		return "token, %s := ", "source.Token()"
	case "wrapper":
		p.use("golang.org/x/oauth2", "golang.org/x/oauth2/clientcredentials")
		p.args = joined(p.args, "conf *clientcredentials.Config")
		p.declare("func fetch(conf *clientcredentials.Config) (*oauth2.Token, error) {\n\treturn conf.Token(context.Background())\n}")
		return "token, %s := ", "fetch(conf)"
	case "wrapper of a wrapper":
		p.use("fmt", "golang.org/x/oauth2", "golang.org/x/oauth2/clientcredentials")
		p.args = joined(p.args, "conf *clientcredentials.Config")
		p.declare("func inner(conf *clientcredentials.Config) (*oauth2.Token, error) {\n\ttoken, err := conf.Token(context.Background())\n\tif err != nil {\n\t\treturn nil, fmt.Errorf(\"token: %%w\", err)\n\t}\n\treturn token, nil\n}")
		p.declare("func outer(conf *clientcredentials.Config) (*oauth2.Token, error) { return inner(conf) }")
		return "token, %s := ", "outer(conf)"
	}
	p.use("golang.org/x/oauth2")
	p.declare("type session struct {\n\tsource oauth2.TokenSource\n}\n\nfunc (s *session) access() (*oauth2.Token, error) {\n\ttoken, err := s.source.Token()\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\treturn token, nil\n}")
	p.method = "(s *session)"
	return "token, %s := ", "s.access()"
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}

// heard draws a way in which somebody learns of an error.
func (p *requestProgram) heard() string {
	switch p.pick("return", "wrap", "log", "slog", "zap", "logrus", "zerolog", "klog", "hclog", "panic", "channel", "field", "join", "callback", "status") {
	case "wrap":
		p.use("fmt")
		return "return fmt.Errorf(\"token: %w\", err)"
	case "log":
		p.use("log")
		return "log.Printf(\"token: %v\", err)"
	case "slog":
		p.use("log/slog")
		return "slog.Error(\"token\", \"err\", err)"
	case "zap":
		p.use("go.uber.org/zap")
		return "zap.L().Error(\"token\", zap.Error(err))"
	case "logrus":
		p.use("github.com/sirupsen/logrus")
		return "logrus.WithError(err).Error(\"token\")"
	case "zerolog":
		p.use("github.com/rs/zerolog")
		p.args = joined(p.args, "logger zerolog.Logger")
		return "logger.Error().Err(err).Msg(\"token\")"
	case "klog":
		p.use("k8s.io/klog/v2")
		return "klog.ErrorS(err, \"token\")"
	case "hclog":
		p.use("github.com/hashicorp/go-hclog")
		return "hclog.Default().Error(\"token\", \"err\", err)"
	case "panic":
		return "panic(err)"
	case "channel":
		p.args = joined(p.args, "failures chan<- error")
		return "failures <- err"
	case "field":
		p.declare("type health struct{ last error }\n\nvar state health\n\nfunc (h *health) Last() error { return h.last }")
		return "state.last = err"
	case "join":
		p.use("errors")
		return "return errors.Join(errors.New(\"no session\"), err)"
	case "callback":
		p.args = joined(p.args, "report func(error)")
		return "report(err)"
	case "status":
		p.use("net/http")
		p.args = joined(p.args, "w http.ResponseWriter")
		return "http.Error(w, err.Error(), http.StatusBadGateway)"
	}
	return "return err"
}

// useToken uses a token in a way that tells nothing.
func (p *requestProgram) useToken() {
	p.use("net/http")
	p.do("req, fault := http.NewRequest(\"GET\", \"https://api.fabrikam.com/me\", nil)\nif fault != nil {\n\treturn fault\n}\ntoken.SetAuthHeader(req)\nreturn nil")
}

// printers print a value x, under the name of key.
var printers = map[string]struct{ imports, line, args string }{
	"log.Printf":     {"log", `log.Printf("portal: %%s", %s)`, ""},
	"log.Println":    {"log", `log.Println("portal", %s)`, ""},
	"fmt.Println":    {"fmt", `fmt.Println("portal:", %s)`, ""},
	"stderr":         {"fmt os", `fmt.Fprintf(os.Stderr, "portal %%q\n", %s)`, ""},
	"slog":           {"log/slog", `slog.Info("portal", "value", %s)`, ""},
	"slog attribute": {"log/slog", `slog.Warn("portal", slog.String("value", %s))`, ""},
	"zap":            {"go.uber.org/zap", `zap.L().Info("portal", zap.String("value", %s))`, ""},
	"logrus":         {"github.com/sirupsen/logrus", `logrus.WithField("value", %s).Info("portal")`, ""},
	"zerolog":        {"github.com/rs/zerolog", `logger.Info().Str("value", %s).Msg("portal")`, "logger zerolog.Logger"},
	"klog":           {"k8s.io/klog/v2", `klog.Infof("portal %%s", %s)`, ""},
	"hclog":          {"github.com/hashicorp/go-hclog", `hclog.Default().Warn("portal", "value", %s)`, ""},
	"error text":     {"fmt", `return fmt.Errorf("portal %%s refused", %s)`, ""},
	"response":       {"fmt net/http", `fmt.Fprintf(w, "portal %%s", %s)`, "w http.ResponseWriter"},
}

// failureMistakes add the rules about failures to requestMistakes.
func failureMistakes() {
	requestMistakes["droppederror"] = func(p *requestProgram) {
		assign, call := p.ask()
		if p.twin {
			p.do(assign+"%s\nif err != nil {\n\t%s\n}", "err", call, p.heard())
			p.useToken()
			return
		}
		switch p.pick("blank", "blank", "overwritten", "not assigned") {
		case "blank":
			p.do(assign+"%s", "_", call)
		case "overwritten":
			p.use("net/http")
			p.do(assign+"%s\nreq, err := http.NewRequest(\"GET\", \"https://api.fabrikam.com/me\", nil)\nif err != nil {\n\treturn err\n}\ntoken.SetAuthHeader(req)\nreturn nil", "err", call)
			return
		case "not assigned":
			p.do("%s\nreturn nil", call)
			return
		}
		p.useToken()
	}
	requestMistakes["silenterror"] = func(p *requestProgram) {
		assign, call := p.ask()
		p.do(assign+"%s", "err", call)
		heard := ""
		if p.twin {
			heard = p.heard()
		} else {
			switch p.pick("nil", "sentinel", "text", "page", "counter", "empty branch") {
			case "nil":
				heard = "return nil"
			case "sentinel":
				p.use("errors")
				p.declare("var errLogin = errors.New(\"login failed\")")
				heard = "return errLogin"
			case "text":
				p.use("errors")
				heard = "return errors.New(\"could not sign in\")"
			case "page":
				p.use("net/http")
				p.args = joined(p.args, "w http.ResponseWriter")
				heard = "http.Error(w, \"try again later\", http.StatusBadGateway)\n\treturn nil"
			case "counter":
				p.declare("var failures int")
				heard = "failures++\n\treturn nil"
			case "empty branch":
				heard = "token = nil\n\treturn nil"
			}
		}
		p.do("if err != nil {\n\t%s\n}", heard)
		p.useToken()
	}
	requestMistakes["uncheckedstatus"] = func(p *requestProgram) {
		p.credentials()
		p.use("net/http", "strings", "encoding/json")
		form := p.values("client_id", "client_secret", p.id, p.secret)
		switch p.pick("PostForm", "Do", "helper sends") {
		case "PostForm":
			p.do("res, err := http.PostForm(%s, %s)", endpoint, form)
		case "Do":
			p.do("req, err := http.NewRequest(\"POST\", %s, strings.NewReader(%s.Encode()))\nif err != nil {\n\treturn err\n}\nreq.Header.Set(\"Content-Type\", %s)\nres, err := http.DefaultClient.Do(req)", endpoint, form, contentType)
		case "helper sends":
			p.declare("func post(form url.Values) (*http.Response, error) { return http.PostForm(%s, form) }", endpoint)
			p.do("res, err := post(%s)", form)
		}
		p.do("if err != nil {\n\treturn err\n}\ndefer res.Body.Close()\nvar token struct {\n\tAccess string `json:\"access_token\"`\n\tError  string `json:\"error\"`\n}")
		look := ""
		if p.twin {
			look = p.pick("status", "error", "token", "helper")
		}
		p.use("fmt")
		if look == "status" {
			p.do("if res.StatusCode != http.StatusOK {\n\treturn fmt.Errorf(\"token: %%s\", res.Status)\n}")
		}
		if look == "helper" {
			p.declare("func refused(res *http.Response) error {\n\tif res.StatusCode/100 == 2 {\n\t\treturn nil\n\t}\n\treturn fmt.Errorf(\"token: %%s\", res.Status)\n}")
			p.do("if err := refused(res); err != nil {\n\treturn err\n}")
		}
		switch p.pick("decoder", "read all", "helper decodes") {
		case "decoder":
			p.do("if err := json.NewDecoder(res.Body).Decode(&token); err != nil {\n\treturn err\n}")
		case "read all":
			p.use("io")
			p.do("data, err := io.ReadAll(res.Body)\nif err != nil {\n\treturn err\n}\nif err := json.Unmarshal(data, &token); err != nil {\n\treturn err\n}")
		case "helper decodes":
			p.use("io")
			p.declare("func parse(r io.Reader, into any) error { return json.NewDecoder(r).Decode(into) }")
			p.do("if err := parse(res.Body, &token); err != nil {\n\treturn err\n}")
		}
		switch look {
		case "error":
			p.do("if token.Error != \"\" {\n\treturn fmt.Errorf(\"token: %%s\", token.Error)\n}")
		case "token":
			p.do("if token.Access == \"\" {\n\treturn fmt.Errorf(\"no token: %%s\", token.Error)\n}")
		}
		p.declare("var current string")
		p.do("current = token.Access\nreturn nil")
	}
	requestMistakes["leak"] = func(p *requestProgram) {
		p.use("os", "golang.org/x/oauth2")
		p.do("secret := os.Getenv(\"PORTAL_CLIENT_SECRET\")\nconf := &oauth2.Config{ClientID: \"portal\", ClientSecret: secret}")
		x := "secret"
		if p.twin {
			switch p.pick("id", "length", "masked", "set", "hash") {
			case "id":
				x = "conf.ClientID"
			case "length":
				p.use("strconv")
				x = "strconv.Itoa(len(secret))"
			case "masked":
				p.use("strings")
				x = "strings.Repeat(\"*\", len(secret))"
			case "set":
				p.use("strconv")
				x = "strconv.FormatBool(secret != \"\")"
			case "hash":
				p.use("crypto/sha256", "encoding/hex")
				p.do("sum := sha256.Sum256([]byte(secret))")
				x = "hex.EncodeToString(sum[:])"
			}
		} else {
			switch p.pick("variable", "field", "helper", "concat", "sprintf", "trimmed") {
			case "field":
				x = "conf.ClientSecret"
			case "helper":
				p.declare("func key(conf *oauth2.Config) string { return conf.ClientSecret }")
				x = "key(conf)"
			case "concat":
				x = "\"secret=\" + secret"
			case "sprintf":
				p.use("fmt")
				x = "fmt.Sprintf(\"%s:%s\", conf.ClientID, secret)"
			case "trimmed":
				p.use("strings")
				x = "strings.TrimSpace(conf.ClientSecret)"
			}
		}
		pr := printers[p.pick(slices.Sorted(maps.Keys(printers))...)]
		p.use(strings.Fields(pr.imports)...)
		if pr.args != "" {
			p.args = joined(p.args, pr.args)
		}
		if p.pick("here", "helper prints") == "helper prints" && !strings.HasPrefix(pr.line, "return") {
			call, args := "show(", "value string"
			if pr.args != "" {
				args = joined(pr.args, args)
				call += strings.Fields(pr.args)[0] + ", "
			}
			p.declare("func show(%s) {\n\t"+pr.line+"\n}", args, "value")
			p.do(call+"%s)", x)
		} else {
			p.do(pr.line, x)
		}
		if !strings.HasPrefix(pr.line, "return") {
			p.do("return start(conf)")
		} else {
			p.do("_ = conf")
			last := len(p.lines) - 1
			p.lines[last-1], p.lines[last] = p.lines[last], p.lines[last-1]
		}
		p.declare("func start(conf *oauth2.Config) error { return nil }")
	}
}
