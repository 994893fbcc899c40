package main_test

// The steps through functions, and the names that programs use.

// functionSteps return the value from a function.
var functionSteps = []*step{
	{name: "getter", weight: 3, needs: outside, does: exposes, apply: func(s *scene) {
		s.fn("func $^getter()", "string", "return $in")
		s.top("@$^getter()")
	}},
	{name: "getter of two results", needs: outside, does: exposes, apply: func(s *scene) {
		s.fn("func $^load()", "($id, $secret string)", "return \"portal\", $in")
		s.topThen("$secret8", "_, $secret8 := @"+s.names["load"]+"()")
	}},
	{name: "getter with error", needs: outside, does: exposes, apply: func(s *scene) {
		s.fn("func $^getter()", "(string, error)", "if len(os.Args) == 0 {\nreturn \"\", errors.New(\"no arguments\")\n}", "return $in, nil")
		s.topThen("$secret8", "$secret8, err := @"+s.names["getter"]+"()", "if err != nil {\nlog.Fatal(err)\n}")
	}},
	{name: "constructor of a config", weight: 2, needs: outside, does: exposes, apply: func(s *scene) {
		s.decl("type $^typ struct {\n$^id string\n$^field string\n}")
		if s.rng.IntN(2) == 0 {
			s.fn("func $^load()", "*$^typ", "return &$^typ{\n$^id: \"portal\",\n$^field: $in,\n}")
		} else {
			s.fn("func $^load()", "$^typ", "var $cfg $^typ", "$cfg.$^id = \"portal\"", "$cfg.$^field = $in", "return $cfg")
		}
		s.top("@$^load().$^field")
	}},
	{name: "config passed whole", weight: 2, needs: outside, does: exposes | leavesOpen, apply: func(s *scene) {
		s.decl("type $^typ struct {\n$^id string\n$^field string\n}")
		s.fn("func $^load()", "*$^typ", "return &$^typ{\n$^id: \"portal\",\n$^field: $in,\n}")
		s.topThen("", "$cfg8 := @"+s.names["load"]+"()")
		s.out.pass = &[3]string{"func $connect8($cfg9 *@" + s.names["typ"] + ")", "$connect8($cfg8)", "$cfg9." + s.names["field"]}
	}},
	{name: "getter method of a config", needs: outside, does: exposes, apply: func(s *scene) {
		s.decl("type $^typ struct {\n$field string\n}")
		s.fn("func $^load()", "*$^typ", "return &$^typ{$field: $in}")
		s.decl("func (c *$^typ) $^getter() string { return c.$field }")
		s.top("@$^load().$^getter()")
	}},
	{name: "method", needs: outside, does: exposes, apply: func(s *scene) {
		s.decl("type $^typ struct{}")
		s.fn("func ($^typ) $^getter()", "string", "return $in")
		s.top("@$^typ{}.$^getter()")
	}},
	{name: "closure", apply: func(s *scene) {
		s.do("$getter := func() string { return $in }")
		s.yield("$getter()")
	}},
	{name: "captured variable", apply: func(s *scene) {
		s.do("$secret := $in", "$getter := func() string {\nreturn $secret\n}")
		s.yield("$getter()")
	}},
	{name: "set by a closure", apply: func(s *scene) {
		s.do("var $secret string", "$setter := func(v string) { $secret = v }", "$setter($in)")
		s.yield("$secret")
	}},
	{name: "sync.Once", apply: func(s *scene) {
		s.decl("var (\nonce$n sync.Once\n$secret string\n)")
		s.do("once$n.Do(func() { $secret = $in })")
		s.yield("$secret")
	}},
	{name: "function that hands on", apply: func(s *scene) {
		s.decl("func $clean(s string) string {\nif s == \"\" {\npanic(\"not configured\")\n}\nreturn strings.TrimSpace(s)\n}")
		s.yield("$clean($in)")
	}},
	{name: "variadic function", apply: func(s *scene) {
		s.decl("func $clean(values ...string) string {\nfor _, v := range values {\nif v != \"\" {\nreturn v\n}\n}\nreturn \"\"\n}")
		s.yield(`$clean(os.Getenv("$env"), $in)`)
	}},
	{name: "generic function", apply: func(s *scene) {
		s.decl(s.pick(
			"func $clean[T comparable](v, fallback T) T {\nvar zero T\nif v == zero {\nreturn fallback\n}\nreturn v\n}"))
		s.yield(`$clean(os.Getenv("$env"), $in)`)
	}},
	{name: "generic pointer", apply: func(s *scene) {
		s.decl("func $pointer[T any](v T) *T { return &v }")
		s.yield("*$pointer($in)")
	}},
	{name: "generic must", apply: func(s *scene) {
		s.decl("func $must[T any](v T, err error) T {\nif err != nil {\npanic(err)\n}\nreturn v\n}")
		s.yield("$must($in, nil)")
	}},
	{name: "generic struct", apply: func(s *scene) {
		s.decl("type $typ[T any] struct{ $field T }")
		s.decl("func (v $typ[T]) $getter() T { return v.$field }")
		s.yield("$typ[string]{$field: $in}." + s.pick("$field", "$getter()"))
	}},
	{name: "interface", needs: outside, does: exposes, apply: func(s *scene) {
		s.decl("type $^typ interface{ $^getter() string }")
		s.decl("type $static struct{ $field string }")
		s.decl("func (v $static) $^getter() string { return v.$field }")
		s.fn("func $^load()", "$^typ", "return $static{$field: $in}")
		s.top("@$^load().$^getter()")
	}},
	{name: "local interface", apply: func(s *scene) {
		s.decl("type $typ interface{ $getter() string }")
		s.decl("type $static struct{ $field string }")
		s.decl("func (v *$static) $getter() string { return v.$field }")
		s.do("var $cfg $typ = &$static{$in}")
		s.yield("$cfg.$getter()")
	}},
	{name: "method value", apply: func(s *scene) {
		s.decl("type $typ struct{ $field string }")
		s.decl("func (c $typ) $getter() string { return c.$field }")
		s.do("$getter2 := $typ{$in}.$getter")
		s.yield("$getter2()")
	}},
}

// passingSteps pass the value to a function, a method or a variable that is
// declared elsewhere; the rest of the way is there.
var passingSteps = []*step{
	{name: "parameter", weight: 4, does: takes | leavesOpen, apply: func(s *scene) {
		s.enter("func $^connect($secret string)", "@$^connect($in)", "$secret")
	}},
	{name: "two wrappers", weight: 2, does: takes | leavesOpen, apply: func(s *scene) {
		s.enter("func $^connect($secret string)", "@$^connect($in)", "$secret")
		s.in, s.to = s.out, s.out.pkg
		s.in.expr = s.expand(s.to, "$secret")
		s.enter("func $connect2($id2, $secret2 string)", "$connect2(\"portal\", $in)", "$secret2")
	}},
	{name: "method parameter", does: takes | leavesOpen, apply: func(s *scene) {
		s.declTo("type $^typ struct{ Verbose bool }")
		s.enter("func (c *$^typ) $^connect($secret string)", "(&@$^typ{}).$^connect($in)", "$secret")
	}},
	{name: "config parameter", weight: 3, does: takes | leavesOpen, apply: func(s *scene) {
		s.declTo("type $^typ struct {\n$^id string\n$^field string\n}")
		param, arg := "", ""
		if s.rng.IntN(2) == 0 {
			param, arg = "*", "&"
		}
		s.enter("func $^connect($cfg "+param+"$^typ)", "@$^connect("+arg+"@$^typ{\n$^id: \"portal\",\n$^field: $in,\n})", "$cfg.$^field")
	}},
	{name: "config of a third package", weight: 2, does: takes | leavesOpen | aside, apply: func(s *scene) {
		q := s.declAside(s.pick("model", "types", "schema"), "type $!typ struct {\n$!id string\n$!field string\n}")
		s.enter("func $^connect($cfg "+q+"$!typ)", "@$^connect("+q+"$!typ{\n$!id: \"portal\",\n$!field: $in,\n})", "$cfg.$!field")
	}},
	{name: "constructor and method", weight: 2, does: takes | leavesOpen, apply: func(s *scene) {
		s.declTo("type $^typ struct{ $field string }")
		s.declTo("func $^make($secret string) *$^typ { return &$^typ{$field: $secret} }")
		s.enter("func (c *$^typ) $^connect()", "@$^make($in).$^connect()", "c.$field")
	}},
	{name: "functional option", weight: 2, does: takes | leavesOpen, apply: func(s *scene) {
		s.declTo("type $option func(*$typ)")
		s.declTo("type $typ struct{ $field string }")
		s.declTo("func $^with($secret string) $option {\nreturn func(o *$typ) { o.$field = $secret }\n}")
		s.enter("func $^connect(opts ...$option)", "@$^connect(@$^with($in))", "")
		s.in, s.to = s.out, s.out.pkg
		s.do("var $cfg $typ", "for _, opt := range opts {\nopt(&$cfg)\n}")
		s.yield("$cfg.$field")
	}},
	{name: "builder", weight: 2, does: takes | leavesOpen, apply: func(s *scene) {
		s.declTo("type $^typ struct{ $id, $field string }")
		s.declTo("func $^make() *$^typ { return &$^typ{} }")
		s.declTo("func (b *$^typ) ID(id string) *$^typ {\nb.$id = id\nreturn b\n}")
		s.declTo("func (b *$^typ) $^with($secret string) *$^typ {\nb.$field = $secret\nreturn b\n}")
		s.enter("func (b *$^typ) Build()", "@$^make().ID(\"portal\").$^with($in).Build()", "b.$field")
	}},
	{name: "generic parameter", does: takes | leavesOpen, apply: func(s *scene) {
		s.enter("func $^connect[T ~string]($secret T)", "@$^connect($in)", "string($secret)")
	}},
	{name: "variadic parameter", does: takes | leavesOpen, apply: func(s *scene) {
		s.enter("func $^connect($table ...string)", "@$^connect(\"portal\", $in)", "$table[1]")
	}},
	{name: "interface parameter", does: takes | leavesOpen, apply: func(s *scene) {
		s.declTo("type $^typ interface{ $^getter() string }")
		s.decl("type $static struct{ $field string }")
		s.decl("func (v $static) $^getter() string { return v.$field }")
		s.enter("func $^connect($cfg $^typ)", "@$^connect($static{$in})", "$cfg.$^getter()")
	}},
	{name: "function parameter", does: takes | leavesOpen, apply: func(s *scene) {
		s.do("$secret := $in")
		s.enter("func $^connect($getter func() string)", "@$^connect(func() string { return $secret })", "$getter()")
	}},
	{name: "function literal", does: leavesOpen, apply: func(s *scene) {
		s.enterLiteral("$connect", "func($secret string)", "$connect($in)", "$secret")
	}},
	{name: "variable of another function", weight: 2, does: takes | closes | late | exposes, apply: func(s *scene) {
		s.declTo("var $^secret string")
		s.set("@$^secret = $in", "@$^secret")
	}},
	{name: "field of a variable", does: takes | closes | late | exposes, apply: func(s *scene) {
		s.declTo("type $typ struct {\n$^field string\nVerbose bool\n}")
		s.declTo("var $^defaults $typ")
		s.set("@$^defaults.$^field = $in", "@$^defaults.$^field")
	}},
	{name: "setter", does: takes | closes | late, apply: func(s *scene) {
		s.declTo("var $secret string")
		s.declTo("func $^with($secret2 string) { $secret = $secret2 }")
		s.set("@$^with($in)", "$secret")
	}},
}

// telling are the names that people give to these things when they say what
// they are. Names of the kinds in quotedKinds stand in texts.
var telling = map[string][]string{
	"secret":    {"clientSecret", "oauthClientSecret", "appSecret", "clientSecretValue", "oauthSecret", "portalClientSecret", "consumerSecret"},
	"field":     {"clientSecret", "oauthSecret", "appSecret", "ssoClientSecret"},
	"getter":    {"clientSecret", "getClientSecret", "oauthClientSecret", "readClientSecret"},
	"loader":    {"loadClientSecret", "clientSecretFromConfig"},
	"load":      {"load", "loadConfig", "defaultConfig", "fromDefaults", "credentials"},
	"with":      {"withClientSecret", "setClientSecret", "useClientSecret"},
	"key":       {"client_secret", "oauth.client_secret", "clientSecret", "sso.clientSecret"},
	"flag":      {"client-secret", "oauth-client-secret", "oidc-client-secret", "app-secret"},
	"env":       {"CLIENT_SECRET", "OAUTH_CLIENT_SECRET", "APP_SECRET", "PORTAL_CLIENT_SECRET"},
	"id":        {"clientID", "appID", "id", "clientName"},
	"typ":       {"config", "credentials", "oauthConfig", "providerConfig", "clientSettings"},
	"static":    {"staticSource", "fixedCredentials", "builtin"},
	"part":      {"oauth", "auth", "login"},
	"cfg":       {"cfg", "conf", "settings2", "creds2"},
	"table":     {"params", "values", "entries", "table"},
	"defaults":  {"defaultConfig", "portal", "production", "fallback"},
	"client":    {"oauthConfig", "provider", "portalConfig", "client"},
	"cred":      {"cred", "credential"},
	"form":      {"form", "data", "payload"},
	"starter":   {"setup", "start", "newProvider", "configure", "serve", "newLogin"},
	"connect":   {"newClient", "connect", "newConfig", "newOAuth", "register", "login"},
	"make":      {"new", "newBuilder", "newApp", "newService"},
	"option":    {"option", "opt2"},
	"run":       {"run", "serveCommand", "action"},
	"command":   {"rootCmd", "serveCmd", "application"},
	"pointer":   {"ptr", "stringPtr", "toPtr"},
	"decoder":   {"decode", "unwrap", "reveal"},
	"getenv":    {"getenv", "envOr", "getEnvDefault", "lookup"},
	"clean":     {"require", "clean", "firstOf", "orDefault"},
	"must":      {"must", "mustValue"},
	"setter":    {"set", "assign"},
	"defaulter": {"setDefaults", "applyDefaults"},
	"n":         {"1", "2", "3", "4", "5", "6", "7", "8", "9"},
}

// plain are names that don't say that it is a client secret.
var plain = map[string][]string{
	"secret": {"value", "sec", "key", "token", "secret", "s", "password"},
	"field":  {"value", "key", "token", "secret", "credential"},
	"getter": {"value", "getKey", "token", "read", "secret"},
	"loader": {"loadValue", "readKey"},
	"with":   {"withKey", "setValue", "useSecret"},
	"key":    {"secret", "value", "sso.key", "token"},
	"flag":   {"secret", "key", "sso-token"},
	"env":    {"SECRET", "SSO_KEY", "PORTAL_TOKEN"},
}

// quotedKinds are kinds of names that are no identifiers.
var quotedKinds = map[string]bool{"key": true, "flag": true, "env": true}
