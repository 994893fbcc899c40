// Package behind has clients of several types behind one interface, each of which
// has settings of its own.
package behind

import (
	"context"
	"os"

	"golang.org/x/oauth2"
)

type provider interface {
	Configure(id, secret string)
	Login(ctx context.Context, code string) (*oauth2.Token, error)
}

type base struct{ conf *oauth2.Config }

func (b *base) Login(ctx context.Context, code string) (*oauth2.Token, error) {
	return b.conf.Exchange(ctx, code)
}

// Those of variables.

type google struct{ base }

func (g *google) Configure(id, secret string) {
	g.conf = &oauth2.Config{ClientID: id, ClientSecret: secret} // client: id env GOOGLE_ID; param id | secret env GOOGLE_SECRET; param secret
}

type github struct{ base }

func (g *github) Configure(id, secret string) {
	g.conf = &oauth2.Config{ClientID: id, ClientSecret: secret} // client: id env GITHUB_ID; param id | secret env GITHUB_SECRET; param secret
}

var (
	forGoogle provider = &google{}
	forGithub provider = new(github)
)

func variables() {
	forGoogle.Configure(os.Getenv("GOOGLE_ID"), os.Getenv("GOOGLE_SECRET"))
	forGithub.Configure(os.Getenv("GITHUB_ID"), os.Getenv("GITHUB_SECRET"))
}

// Those of a function that is given the provider and its settings.

type gitlab struct{ base }

func (g *gitlab) Configure(id, secret string) {
	g.conf = &oauth2.Config{ClientID: id, ClientSecret: secret} // client: id env GITLAB_ID; param id | secret env GITLAB_SECRET; param secret
}

type okta struct{ base }

func (o *okta) Configure(id, secret string) {
	o.conf = &oauth2.Config{ClientID: id, ClientSecret: secret} // client: id env OKTA_ID; param id | secret env OKTA_SECRET; param secret
}

func setup(p provider, prefix, id, secret string) provider {
	if id == "" || secret == "" {
		panic(prefix + " is not set")
	}
	p.Configure(id, secret)
	return p
}

func given() []provider {
	return []provider{
		setup(&gitlab{}, "GITLAB", os.Getenv("GITLAB_ID"), os.Getenv("GITLAB_SECRET")),
		setup(&okta{}, "OKTA", os.Getenv("OKTA_ID"), os.Getenv("OKTA_SECRET")),
	}
}

// Those of local variables, and of functions that return one.

type slack struct{ base }

func (s *slack) Configure(id, secret string) {
	s.conf = &oauth2.Config{ClientID: id, ClientSecret: secret} // client: id env SLACK_ID; param id | secret env SLACK_SECRET; param secret
}

func newSlack() provider { return &slack{} }

type auth0 struct{ *base }

func (a auth0) Configure(id, secret string) {
	a.conf = &oauth2.Config{ClientID: id, ClientSecret: secret} // client: id env AUTH0_ID; param id | secret env AUTH0_SECRET; param secret
}

func locals(other bool) (a, b provider) {
	a = newSlack()
	a.Configure(os.Getenv("SLACK_ID"), os.Getenv("SLACK_SECRET"))
	b = auth0{new(base)}
	b.Configure(os.Getenv("AUTH0_ID"), os.Getenv("AUTH0_SECRET"))
	return a, b
}

// One of a type that embeds it, which is where the call goes.

type wrapped struct{ *inner }

type inner struct{ base }

func (i *inner) Configure(id, secret string) {
	i.conf = &oauth2.Config{ClientID: id, ClientSecret: secret} // client: id env INNER_ID; param id | secret env INNER_SECRET; param secret
}

func embedded() {
	var p provider = wrapped{&inner{}}
	p.Configure(os.Getenv("INNER_ID"), os.Getenv("INNER_SECRET"))
}
