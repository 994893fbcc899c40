package analyzer

import (
	"go/token"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// A Client is what the code says of one OAuth client: what a reviewer compares
// with the registration. It holds no value of an ID or a secret, since either
// may stand in the other's place.
type Client struct {
	// Pos is where the client is configured, or its request made. Symbol is the
	// declaration around it.
	Pos    token.Pos
	Symbol string
	// Name is what makes it: "oauth2.Config", "a token request". Library is the
	// module of that; empty where the program does it itself.
	Name, Library string
	// Provider and Grant are words of the catalogue ("entra",
	// "client_credentials"), Endpoint an address with * for what is not
	// written out, or the library's name for it. Style says how the client
	// authenticates: "form", "header", "header and form", "url", "unset" (the
	// library tries the header and then the form), a constant of the library.
	// Each is empty where the source does not say it.
	Provider, Grant, Endpoint, Style string
	// ID, Secret and Tenant are where these values come from.
	ID, Secret, Tenant []Source
	// Renewal is what it takes until a new secret is used: "build", "restart",
	// "none" (it is read whenever it is needed), or empty where that is decided
	// elsewhere.
	Renewal string
	// Empty says whether somebody notices that the secret is empty: "checked",
	// "unchecked", or empty where one can't tell.
	Empty string
	// Passed are the parameters or fields that the values go into, where the client
	// is made in another package: sources of the client there. They are zero for a
	// client that is made here.
	Passed struct{ ID, Secret, Tenant Source }
	// Failures are the calls that fetch tokens for the client, and what becomes
	// of their errors.
	Failures []Failure
}

// A Source is where a value comes from.
type Source struct {
	// Kind is "const", "tag" for the default in the tag of a field, "env", "file",
	// "flag", "config", "vault", "param" and the like; "unknown" where the engine
	// lost it.
	Kind string
	// Name is the name that it is looked up by, or of the constant, parameter or
	// field, with the fields of it that lead to the value: "cfg.Secret". Where the
	// name is no constant it says what it is: "named by cfg.SecretFile". For an
	// unknown one it says where the trace ends.
	Name string
	// Value describes a constant by its length and class: "<40 characters,
	// opaque>".
	Value string
	// When is the condition under which it counts, in words, or empty.
	When string
	// Where is the place as text, as in [Step]; Pos is set in the same package.
	Where string
	Pos   token.Pos
}

// A Failure is a token call and what becomes of its error.
type Failure struct {
	// Call names what is called, Pos is where.
	Call string
	Pos  token.Pos
	// Outcome is "logged", "reported", "kept", "wrapped", "returned", "replaced",
	// "silent" or "dropped".
	Outcome string
}

// Clients returns an analyzer whose result is the inventory of the OAuth
// clients in a package, which [Inventory] reads. It reports nothing. It knows
// clients with a secret, and configurations of such that lack one; those with
// certificates or federated credentials are none. Nil options are those of
// [Analyzer].
func Clients(o *Options) *analysis.Analyzer {
	if o == nil {
		o = shared
	}
	base := o.engine()
	return &analysis.Analyzer{
		Name:       "oauthvetclients",
		Doc:        "list the OAuth clients of a package",
		URL:        "https://github.com/oauthvet/oauthvet",
		Requires:   []*analysis.Analyzer{base},
		ResultType: reflect.TypeFor[*inventory](),
		Run: func(pass *analysis.Pass) (any, error) {
			known, err := pass.ResultOf[base].(*engine.Package).ForRules()
			if err != nil {
				return nil, err
			}
			l := lister{pass, known.Clients()}
			return &inventory{l.list()}, nil
		},
	}
}

type inventory struct{ clients []Client }

// Inventory returns the clients in the result of the analyzer of [Clients], in
// source order. It is nil for any other result.
func Inventory(result any) []Client {
	if i, ok := result.(*inventory); ok && i != nil {
		return i.clients
	}
	return nil
}

// A lister lists the clients of one package.
type lister struct {
	pass    *analysis.Pass
	clients *client.Clients
}

func (l *lister) list() []Client {
	symbol := rule.Symbols(l.pass.Fset, l.pass.Files)
	var all []Client
	for _, c := range l.clients.Inventory() {
		public := Client{
			Pos: c.Node.Pos(), Symbol: symbol(c.Node.Pos()),
			Name: c.Name(), Library: c.Library(), Provider: l.clients.ProviderOf(c),
			Endpoint: c.Endpoint.Address(), Style: string(l.clients.StyleOf(c)),
			ID: l.sources(c.Part(client.ClientID)), Secret: l.sources(c.Part(client.ClientSecret)), Tenant: l.sources(c.Part(client.Tenant)),
			Renewal: string(l.clients.RenewalOf(c, c.Part(client.ClientSecret))),
			Empty:   string(l.clients.NoticeOf(c, c.Part(client.ClientSecret))),
		}
		public.Passed.ID = l.passed(c, client.ClientID)
		public.Passed.Secret = l.passed(c, client.ClientSecret)
		public.Passed.Tenant = l.passed(c, client.Tenant)
		calls := l.clients.CallsOf(c)
		public.Grant = l.clients.GrantOf(c, calls)
		for _, call := range calls {
			if call.Handling.Outcome == "" {
				continue // what it yields fetches the token
			}
			public.Failures = append(public.Failures, Failure{Call: call.Label, Pos: call.Expr.Pos(), Outcome: string(call.Handling.Outcome)})
		}
		all = append(all, public)
	}
	return all
}

// passed returns what takes a part of a client in the package that makes it.
func (l *lister) passed(c *client.Client, role client.Role) Source {
	o := l.clients.Passed(c, role)
	if o == nil {
		return Source{}
	}
	return Source{Kind: string(o.Kind), Name: l.clients.NameOf(o), Where: rule.Where(l.pass.Fset, l.clients.Declared(o))}
}

// sources returns where a part comes from, each place once.
func (l *lister) sources(part *client.Part) []Source {
	if part == nil {
		return nil
	}
	var all []Source
	seen := make(map[Source]bool)
	origins := part.Sources()
	if len(origins) == 0 {
		origins = []*dataflow.Origin{l.clients.Unassigned(part)}
	}
	for _, o := range origins {
		place := o.Place
		if !place.Here() && place.Text == "" {
			place = l.clients.Declared(o)
		}
		s := Source{Kind: string(o.Kind), Name: l.clients.NameOf(o), When: o.When, Where: rule.Where(l.pass.Fset, place), Pos: place.Pos}
		if s.When == "" {
			s.When = o.Branch
		}
		if o.Kind == facts.Const {
			s.Value = o.Text.String()
		}
		if o.Tag {
			s.Kind = "tag"
		}
		if !seen[s] {
			all = append(all, s)
		}
		seen[s] = true
	}
	return all
}
