// Package methods has client secrets in receivers, setters and method values.
package methods

import "golang.org/x/oauth2"

type provider struct {
	id, key string
	conf    oauth2.Config
}

// The receiver's field.
func (p provider) config() oauth2.Config { return oauth2.Config{ClientID: p.id, ClientSecret: p.key} }

var portal = provider{id: "portal", key: "uiPufrMIom26Djup76DRsWa57i2o"}.config() // want "client secret for oauth2.Config.ClientSecret is a literal"

// A setter.
func (p *provider) setKey(key string) { p.key = key }

func set() oauth2.Config {
	p := &provider{id: "shop"}
	p.setKey("wdoQ99H25em5oyhFeiHtdrV6Vm") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return p.config()
}

// A setter of the client itself.
func (p *provider) use(key string) { p.conf.ClientSecret = key }

func use(p *provider) { p.use("AaUJZJyCrMm7h9m7bzT3cX2d7HtAqc") } // want "client secret for oauth2.Config.ClientSecret is a literal"

// The receiver is the secret.
type key string

func (k key) config() oauth2.Config { return oauth2.Config{ClientSecret: string(k)} }

func receiver() oauth2.Config { return key("rIkMnTuLR58TrZhiC9RQqp5d").config() } // want "client secret for oauth2.Config.ClientSecret is a literal"

// A method value and a method expression.
func values(p *provider) {
	f := p.use
	f("L3MjXjwPJ2AP2bLNt4tCYvgVBK8oEkJ7") // want "client secret for oauth2.Config.ClientSecret is a literal"
	g := (*provider).use
	g(p, "EuqCVETYUP8pPhM293icn297X") // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// A promoted method.
type tenant struct{ *provider }

func promoted(t tenant) { t.use("us59YmNdFj62PcYpSaVF4SGbV9j") } // want "client secret for oauth2.Config.ClientSecret is a literal"

// A method that returns the constant.
type static struct{}

func (static) key() string { return "nH9GQdvkj5WahQoWJmIdKsNDQFySZ" } // want "client secret for oauth2.Config.ClientSecret is a literal"

func fromMethod(s static) oauth2.Config { return oauth2.Config{ClientSecret: s.key()} }
