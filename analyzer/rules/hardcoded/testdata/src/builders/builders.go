// Package builders makes clients step by step.
package builders

import "golang.org/x/oauth2"

type builder struct{ conf oauth2.Config }

func newBuilder() *builder { return &builder{} }

func (b *builder) id(id string) *builder {
	b.conf.ClientID = id
	return b
}

func (b *builder) key(key string) *builder {
	b.conf.ClientSecret = key
	return b
}

func (b *builder) build() *oauth2.Config { return &b.conf }

var portal = newBuilder().id("portal").key("NSV2o5Ljcb4xR8SCBLwZuAPNcoma").build() // want "client secret for oauth2.Config.ClientSecret is a literal"

// The builder keeps texts and makes the client at the end.
type texts struct{ app, key string }

func (t *texts) withApp(app string) *texts { t.app = app; return t }

func (t *texts) withKey(key string) *texts { t.key = key; return t }

func (t *texts) build() *oauth2.Config { return &oauth2.Config{ClientID: t.app, ClientSecret: t.key} }

var shop = new(texts).withApp("shop").withKey("Gk5zA9ccitxLJPXkIHpofAw8NQ").build() // want "client secret for oauth2.Config.ClientSecret is a literal"

// By value: every step returns a changed copy.
type copied struct{ app, key string }

func (c copied) withApp(app string) copied { c.app = app; return c }

func (c copied) withKey(key string) copied { c.key = key; return c }

func (c copied) build() *oauth2.Config { return &oauth2.Config{ClientID: c.app, ClientSecret: c.key} }

var mail = copied{}.withApp("mail").withKey("idieLycRPxEbfQ6Prf7FxuEDaUCawW").build() // want "client secret for oauth2.Config.ClientSecret is a literal"

// Not in a chain.
func separate() *oauth2.Config {
	b := newBuilder()
	b.id("wiki")
	b.key("Tezo7ytZviE37fBWoAfpbwve") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return b.build()
}
