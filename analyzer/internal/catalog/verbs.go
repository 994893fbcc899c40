package catalog

// A Verb says what a row tells of its symbol.
type Verb string

// Verbs for places that take credentials.
const (
	// Secret: a field, parameter or variable takes an OAuth client secret.
	Secret Verb = "secret"
	// JSON: it takes a JSON document with a client_secret inside.
	JSON Verb = "json"
	// Trap: its name says client secret and it is none. The attribute why tells
	// what it is: server (an authorization server's own record of its clients),
	// answer (filled by the library), payment, webhook, hash, reference.
	Trap Verb = "trap"
	// SecretID: it takes or holds the ID of a secret, not its value.
	SecretID Verb = "secretid"
	// Expiry: it takes the end date of a secret that is being created.
	Expiry Verb = "expiry"
)

// Verbs for calls and requests.
const (
	// Token: the call acquires, refreshes, exchanges, revokes or introspects a
	// token; err is the index of the result that tells of its failure, or none.
	// lazy=yes: it asks no server, so that its error is none of a refusal; what it
	// yields fetches the token. lazy=handler: and answers a request with the failure.
	Token Verb = "token"
	// Form: the call or field sets a part of a request.
	// in=body|query|header|json|path, or in=url|method|type for the address, the
	// method and the Content-Type; either key and value are parameters, or map,
	// values or text is one. Without any of them the result is a part of the
	// request that takes parameters of that kind.
	Form Verb = "form"
	// Request: the call makes or sends a request, or the type is one. method, url
	// and type (the Content-Type) are parameters; method may be a word. object
	// says what other calls add to: recv, the builder that the method ends, or
	// result. Form and basic rows tell of the rest.
	Request Verb = "request"
	// Basic: the call sets an Authorization header from user and password.
	Basic Verb = "basic"
	// Endpoint: the function or variable yields an authorization server's
	// endpoint. The attribute provider names it, tenant is a parameter. Or the
	// symbol is the struct type of such endpoints: auth, url and style are its
	// fields with the address of the authorization endpoint, of the token
	// endpoint and with the way in which the client authenticates, inparams the
	// package's constant for the credentials in the form.
	Endpoint Verb = "endpoint"
	// Host: a host name, not a symbol: requests to it go to the provider.
	Host Verb = "host"
	// Provider: the catalogue's word for a provider. names are the words in names
	// of settings that stand for it; providers of one family are not told apart;
	// with broker=yes other providers' names may stand beside its own.
	Provider Verb = "provider"
	// Stage: a host of one deployment of a provider. as=production|sandbox.
	Stage Verb = "stage"
	// Cloud: a host of one of the clouds of a provider, which as names.
	Cloud Verb = "cloud"
	// Key: the name of a parameter in forms, JSON bodies, headers and maps, not
	// a symbol. as=secret|id|tenant|grant|assertion|code|token|scope|redirect.
	// With provider, the name means that only in requests to the provider.
	Key Verb = "key"
)

// Verbs for values: where they are born and what happens to them.
const (
	// Source: the result is born here. kind=env|file|stdin|exec|flag|config|vault|
	// keyring|random|prompt; name is the parameter with the name that it is
	// looked up by, default the one with its default, into the one that is a
	// pointer to where the value goes; chain=yes: name and default come from
	// rows with the same attribute, called earlier on the receiver.
	Source Verb = "source"
	// Default: a setting by name: key and value are parameters, or fields of a
	// struct, or map is a parameter with many; sources with the same constant
	// name may yield the value. into is the field with a pointer to where the
	// value goes.
	Default Verb = "default"
	// Tag: a struct tag, not a symbol. as=default: the tag's text is the
	// field's default; as=env: it names an environment variable. The attribute
	// option names an option within the tag's text.
	Tag Verb = "tag"
	// Pass: the result is the parameter (or, with #recv, the receiver).
	Pass Verb = "pass"
	// Trim: the result is the parameter without characters at its ends.
	Trim Verb = "trim"
	// Mangle: the result is the parameter, changed so that a secret no longer
	// matches. as=lower|upper|title|replace|expand|cut|map.
	Mangle Verb = "mangle"
	// Escape: the result is an encoding of the parameter. as=form|path|html|
	// quote|json|b64std|b64url|b64raw|b64rawurl|hex|base64.
	Escape Verb = "escape"
	// Decode: the result is what the parameter encodes; as as for Escape.
	Decode Verb = "decode"
	// Format: the result is made by a format: format and args are parameters
	// (args the first of the variadic ones); without format the arguments are
	// printed one after the other.
	Format Verb = "format"
	// Join: the result is the elements of the slice at the parameter, with the
	// text at the parameter sep between them.
	Join Verb = "join"
	// Or: the result is the first parameter that is not the zero value.
	Or Verb = "or"
	// Append: a method that appends its parameter to the receiver, a buffer.
	Append Verb = "append"
	// Contents: a method that returns what was appended to the receiver.
	Contents Verb = "contents"
)

// Verbs for outputs.
const (
	// Print: the call prints its parameters from args on. to=log|stdout|stderr|
	// error|response|metric|span|writer|file, format is the format's parameter,
	// level a log level, perm the one with the permissions of a file.
	Print Verb = "print"
)

// spec says what a verb demands of its rows.
type spec struct {
	doc string
	// param: the symbol must name a parameter (1), may (0), must not (-1).
	param int
	// word: the row's subject is a word, not a symbol.
	word bool
	// attrs maps the attributes that the verb knows to the kind of their
	// values; need lists those without which a row is wrong.
	attrs map[string]valueKind
	need  []string
}

// valueKind is what an attribute's value may be.
type valueKind uint8

const (
	wordValue  valueKind = 1 << iota // a word or quoted text
	fieldValue                       // .Field
	paramValue                       // #i
	indexValue                       // i, the index of a result
)

const peerValue = fieldValue | paramValue

var slotAttrs = map[string]valueKind{
	"id": peerValue, "tenant": peerValue, "endpoint": peerValue, "redirect": peerValue,
	"scopes": peerValue, "style": peerValue, "grant": wordValue, "provider": wordValue, "native": wordValue,
}

var specs = map[Verb]spec{
	Secret:   {attrs: slotAttrs},
	JSON:     {attrs: map[string]valueKind{"provider": wordValue}},
	Trap:     {attrs: map[string]valueKind{"why": wordValue}, need: []string{"why"}},
	SecretID: {attrs: map[string]valueKind{"provider": wordValue}},
	Expiry:   {attrs: map[string]valueKind{"provider": wordValue, "secret": peerValue}},

	Token: {param: -1, need: []string{"err"}, attrs: map[string]valueKind{
		"err": indexValue | wordValue, "grant": wordValue, "code": peerValue, "lazy": wordValue, "provider": wordValue, "status": wordValue}},
	Form: {param: -1, need: []string{"in"}, attrs: map[string]valueKind{
		"in": wordValue, "key": paramValue, "value": paramValue, "map": paramValue, "values": paramValue, "text": paramValue, "struct": paramValue}},
	Request: {param: -1, attrs: map[string]valueKind{
		"method": paramValue | wordValue, "url": paramValue, "type": paramValue | wordValue, "object": wordValue}},
	Basic:    {param: -1, need: []string{"user", "password"}, attrs: map[string]valueKind{"user": peerValue, "password": peerValue}},
	Endpoint: {param: -1, attrs: map[string]valueKind{"provider": wordValue, "tenant": paramValue, "auth": fieldValue, "url": fieldValue, "style": wordValue | fieldValue, "inparams": wordValue, "probe": wordValue, "src": wordValue}},
	Host:     {word: true, need: []string{"provider"}, attrs: map[string]valueKind{"provider": wordValue, "path": wordValue, "query": wordValue, "body": wordValue, "probe": wordValue, "status": wordValue, "src": wordValue}},
	Provider: {word: true, need: []string{"names", "family"}, attrs: map[string]valueKind{"names": wordValue, "family": wordValue, "broker": wordValue}},
	Stage:    {word: true, need: []string{"as"}, attrs: map[string]valueKind{"as": wordValue}},
	Cloud:    {word: true, need: []string{"as"}, attrs: map[string]valueKind{"as": wordValue}},

	Key: {word: true, need: []string{"as"}, attrs: map[string]valueKind{"as": wordValue, "provider": wordValue, "src": wordValue}},

	Source: {param: -1, need: []string{"kind"}, attrs: map[string]valueKind{
		"kind": wordValue, "name": peerValue, "default": peerValue, "into": paramValue, "chain": wordValue, "trimmed": wordValue}},
	Default: {param: -1, attrs: map[string]valueKind{"key": peerValue, "value": peerValue, "map": paramValue, "into": fieldValue, "chain": wordValue}},
	Tag:     {word: true, need: []string{"as"}, attrs: map[string]valueKind{"as": wordValue, "option": wordValue}},

	Pass:     {param: 1},
	Trim:     {param: 1},
	Mangle:   {param: 1, need: []string{"as"}, attrs: map[string]valueKind{"as": wordValue}},
	Escape:   {param: 1, need: []string{"as"}, attrs: map[string]valueKind{"as": wordValue, "into": paramValue}},
	Decode:   {param: 1, need: []string{"as"}, attrs: map[string]valueKind{"as": wordValue, "into": paramValue}},
	Format:   {param: -1, need: []string{"args"}, attrs: map[string]valueKind{"format": paramValue, "args": paramValue, "sep": wordValue}},
	Join:     {param: 1, attrs: map[string]valueKind{"sep": paramValue}},
	Or:       {param: -1},
	Append:   {param: 1},
	Contents: {param: -1},

	Print: {param: -1, need: []string{"to"}, attrs: map[string]valueKind{
		"to": wordValue, "args": paramValue, "format": paramValue, "level": wordValue, "key": paramValue, "writer": paramValue, "perm": paramValue}},
}

// words are the values that an attribute with a closed set accepts, by
// "attribute" or, where it depends on the verb, "verb attribute".
var words = map[string][]string{
	"kind":    {"env", "file", "stdin", "reader", "exec", "flag", "config", "vault", "keyring", "random", "prompt"},
	"why":     {"server", "answer", "payment", "webhook", "hash", "reference", "signing"},
	"in":      {"body", "query", "header", "json", "path", "url", "method", "type"},
	"object":  {"recv", "result"},
	"to":      {"log", "stdout", "stderr", "error", "response", "metric", "span", "writer", "file"},
	"level":   {"debug", "info", "warn", "error"},
	"lazy":    {"yes", "handler"},
	"chain":   {"yes"},
	"native":  {"yes"},
	"trimmed": {"yes"},
	"broker":  {"yes"},

	"key as":    {"secret", "id", "tenant", "grant", "assertion", "code", "token", "scope", "redirect"},
	"tag as":    {"default", "env"},
	"stage as":  {"production", "sandbox"},
	"mangle as": {"lower", "upper", "title", "replace", "expand", "cut", "map"},
	"escape as": encodings,
	"decode as": encodings,
}

var encodings = []string{"form", "path", "html", "quote", "json", "yaml", "b64std", "b64url", "b64raw", "b64rawurl", "base64", "hex", "obscure"}
