package main_test

import (
	"encoding/base64"
	"encoding/hex"
	"math/rand/v2"
	"strconv"
)

// A step takes a value on its way from a literal to a slot and hands it on.
type step struct {
	name string
	// weight is how often the step is drawn, 1 if it is 0.
	weight int
	needs  need
	does   effect
	// encode makes the text that the step turns into plain again: the literal
	// is written encoded.
	encode func(rng *rand.Rand, plain string) string
	apply  func(*scene)
}

// need is what a step needs of the value that comes in.
type need int

const (
	// literal: the step writes the literal itself: into a tag, into a file.
	literal need = 1 << iota
	// outside: the value must not depend on the parameters of the function in
	// which it stands, as the step makes a function or variable of it.
	outside
	// early: the value must be there while package variables get theirs.
	early
)

// effect is what a step does that matters to its neighbours.
type effect int

const (
	// exposes: what the step declares can be named by another package.
	exposes effect = 1 << iota
	// takes: the value is passed to what the step declares, which can be in
	// another package.
	takes
	// leavesOpen: the value stands in a function with parameters afterwards.
	leavesOpen
	// closes: the value can be used anywhere afterwards, even if it came in
	// through a parameter.
	closes
	// late: the value is not there yet while the variables of this package get
	// theirs.
	late
	// aside: the step adds a package that is not on the way.
	aside
	// alters: the text is another one afterwards.
	alters
)

// steps are all steps. A new one needs no other change: it is drawn like the
// others. It must compile with any value of type string and yield a string.
var steps = slicesConcat(
	declarationSteps,
	localSteps,
	textSteps,
	decodingSteps,
	settingSteps,
	fallbackSteps,
	functionSteps,
	passingSteps,
)

func slicesConcat(lists ...[]*step) []*step {
	var all []*step
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// declarationSteps keep the value in a declaration.
var declarationSteps = []*step{
	{name: "const", weight: 3, needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl(s.constOrVar() + " $^secret = $in")
		s.top("@$^secret")
		s.out.constant = s.in.constant
	}},
	{name: "typed const", needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl("type $^typ string")
		if s.in.constant {
			s.decl("const $^secret $^typ = $in")
		} else {
			s.decl("var $^secret = $^typ($in)")
		}
		s.top("string(@$^secret)")
		s.out.constant = s.in.constant
	}},
	{name: "const group", needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl(s.constOrVar() + " (\n$^id = \"portal\"\n\n// Rotated by the platform team.\n$^secret = $in\n)")
		s.top("@$^secret")
		s.out.constant = s.in.constant
	}},
	{name: "package variable", weight: 2, needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl("var $^secret = $in")
		s.top("@$^secret")
	}},
	{name: "variable group", needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl("var (\n$^id = \"portal\"\n$^secret = $in\n)")
		s.top("@$^secret")
	}},
	{name: "variable set in init", needs: outside, does: exposes | late, apply: func(s *scene) {
		s.decl("var $^secret string")
		s.fn("func init()", "", "$^secret = $in")
		s.top("@$^secret")
	}},
	{name: "struct variable", needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl("type $^typ struct {\n$^id string\n$^field string\n}")
		s.decl("var $^defaults = $^typ{\n$^id: \"portal\",\n$^field: $in,\n}")
		s.top("@$^defaults.$!field")
	}},
	{name: "map variable", needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl("var $^table = map[string]string{\n\"client_id\": \"portal\",\n\"$key\": $in,\n}")
		s.top("@$^table[\"$key\"]")
	}},
	{name: "go:embed", needs: literal, does: exposes, apply: func(s *scene) {
		if s.twin {
			s.decl("var $^secret = " + s.env())
		} else {
			s.in.pkg.files["secret.txt"] = s.in.raw + "\n"
			s.literal("//go:embed secret.txt")
			s.decl("//go:embed secret.txt\nvar $^secret string")
			s.literal("var " + s.names["secret"] + " string")
		}
		s.top("strings.TrimSpace(@$^secret)")
	}},
}

func (s *scene) constOrVar() string {
	if s.in.constant {
		return "const"
	}
	return "var"
}

// localSteps keep the value in a variable, field or element of a function.
var localSteps = []*step{
	{name: "local", weight: 2, apply: func(s *scene) {
		s.do("$secret := $in")
		s.yield("$secret")
	}},
	{name: "declared, then set", apply: func(s *scene) {
		s.do("var $secret string", "$secret = $in")
		s.yield("$secret")
	}},
	{name: "if", apply: func(s *scene) {
		s.do("$secret := $in", `if os.Getenv("STAGE") == "test" {
			$secret = os.Getenv("TEST_CLIENT_SECRET")
		}`)
		s.yield("$secret")
	}},
	{name: "switch", apply: func(s *scene) {
		s.do("var $secret string", `switch os.Getenv("STAGE") {
		case "prod":
			$secret = $in
		default:
			$secret = os.Getenv("DEV_CLIENT_SECRET")
		}`)
		s.yield("$secret")
	}},
	{name: "selector assignment", apply: func(s *scene) {
		s.decl("type $typ struct {\n$id string\n$field string\n}")
		s.do("var $cfg $typ", `$cfg.$id = "portal"`, "$cfg.$field = $in")
		s.yield("$cfg.$field")
	}},
	{name: "keyed literal", weight: 2, apply: func(s *scene) {
		s.decl("type $typ struct {\n$id string\n$field string\n}")
		s.do("$cfg := $typ{\n$id: \"portal\",\n$field: $in,\n}")
		s.yield("$cfg.$field")
	}},
	{name: "positional literal", apply: func(s *scene) {
		s.decl("type $typ struct{ $id, $field string }")
		s.do("$cfg := $typ{\"portal\", $in}")
		s.yield("$cfg.$field")
	}},
	{name: "anonymous struct", apply: func(s *scene) {
		s.do("$cfg := struct{ $id, $field string }{$id: \"portal\", $field: $in}")
		s.yield("$cfg.$field")
	}},
	{name: "nested struct", apply: func(s *scene) {
		s.decl("type $typ struct {\n$field string\n}")
		s.decl("type $typ2 struct {\n$part $typ\nDebug bool\n}")
		s.do("$cfg := $typ2{$part: $typ{$field: $in}, Debug: true}")
		s.yield("$cfg.$part.$field")
	}},
	{name: "embedded struct", apply: func(s *scene) {
		s.decl("type $typ struct {\n$field string\n}")
		s.decl("type $typ2 struct {\n$typ\nDebug bool\n}")
		s.do("$cfg := &$typ2{$typ: $typ{$field: $in}}")
		s.yield("$cfg.$field")
	}},
	{name: "pointer", apply: func(s *scene) {
		s.do("$secret := $in", "$secret2 := &$secret")
		s.yield("*$secret2")
	}},
	{name: "stored through pointer", apply: func(s *scene) {
		s.do("$secret := new(string)", "*$secret = $in")
		s.yield("*$secret")
	}},
	{name: "pointer helper", apply: func(s *scene) {
		s.decl("func $pointer(s string) *string { return &s }")
		s.do("$secret := $pointer($in)")
		s.yield("*$secret")
	}},
	{name: "map literal", apply: func(s *scene) {
		s.do("$table := map[string]string{\"client_id\": \"portal\", \"$key\": $in}")
		s.yield(`$table["$key"]`)
	}},
	{name: "map element set", apply: func(s *scene) {
		s.do("$table := make(map[string]string)", `$table["$key"] = $in`)
		s.yield(`$table["$key"]`)
	}},
	{name: "map of structs", apply: func(s *scene) {
		s.decl("type $typ struct{ $id, $field string }")
		s.do("$table := map[string]$typ{\n\"google\": {$id: \"portal\", $field: $in},\n}")
		s.yield(`$table["google"].$field`)
	}},
	{name: "slice literal", apply: func(s *scene) {
		s.do("$table := []string{\"portal\", $in}")
		s.yield("$table[1]")
	}},
	{name: "array", apply: func(s *scene) {
		s.do("$table := [...]string{\"portal\", $in}")
		s.yield("$table[1]")
	}},
	{name: "range over structs", apply: func(s *scene) {
		s.decl("type $typ struct{ $id, $field string }")
		s.do("$table := []$typ{{$id: \"portal\", $field: $in}}", "var $secret string",
			"for _, c := range $table {\nif c.$id == \"portal\" {\n$secret = c.$field\n}\n}")
		s.yield("$secret")
	}},
	{name: "url.Values as a bag", apply: func(s *scene) {
		s.do("$table := url.Values{}", `$table.`+s.pick("Set", "Add")+`("$key", $in)`)
		s.yield(`$table.Get("$key")`)
	}},
	{name: "any", apply: func(s *scene) {
		s.do("var $secret any = $in", "$secret2, _ := $secret.(string)")
		s.yield("$secret2")
	}},
}

// textSteps go through functions on texts.
var textSteps = []*step{
	{name: "concatenation", does: alters, apply: func(s *scene) {
		s.do(s.pick(`$secret := "v1." + $in`, `$secret := $in + "~k2"`))
		s.yield("$secret")
	}},
	{name: "+=", does: alters, apply: func(s *scene) {
		s.do(`$secret := "v1"`, `$secret += $in`)
		s.yield("$secret")
	}},
	{name: "Sprintf", does: alters, apply: func(s *scene) {
		s.do(s.pick(`$secret := fmt.Sprintf("%s~%s", $in, "k2")`, `$secret := fmt.Sprintf("v1.%v", $in)`))
		s.yield("$secret")
	}},
	{name: "Sprint", apply: func(s *scene) { s.yield(`fmt.Sprint($in)`) }},
	{name: "strings.Join", does: alters, apply: func(s *scene) {
		s.do(`$secret := strings.Join([]string{"v1", $in}, ".")`)
		s.yield("$secret")
	}},
	{name: "strings.Builder", does: alters, apply: func(s *scene) {
		s.do("var b$n strings.Builder", `b$n.WriteString("v1.")`, "b$n.WriteString($in)")
		s.yield("b$n.String()")
	}},
	{name: "Fprintf to a builder", does: alters, apply: func(s *scene) {
		s.do("b$n := new(strings.Builder)", `fmt.Fprintf(b$n, "v1.%s", $in)`)
		s.yield("b$n.String()")
	}},
	{name: "strings.Trim*", weight: 2, apply: func(s *scene) {
		s.yield(s.pick(`strings.TrimSpace($in)`, `strings.TrimSuffix($in, "\n")`, `strings.TrimPrefix($in, "secret:")`, `strings.Trim($in, "\"")`, `strings.TrimRight($in, "\r\n")`))
	}},
	{name: "bytes.Buffer", apply: func(s *scene) {
		s.do(s.pick("b$n := bytes.NewBufferString($in)", "var b$n bytes.Buffer\nb$n.WriteString($in)"))
		s.yield("b$n.String()")
	}},
	{name: "[]byte", apply: func(s *scene) {
		s.do("$secret := []byte($in)")
		s.yield("string($secret)")
	}},
	{name: "bytes.TrimSpace", apply: func(s *scene) {
		s.yield("string(bytes.TrimSpace([]byte($in)))")
	}},
	{name: "[]rune", apply: func(s *scene) {
		s.do("$secret := []rune($in)")
		s.yield("string($secret)")
	}},
	{name: "append to bytes", apply: func(s *scene) {
		s.do("var $secret []byte", "$secret = append($secret, $in...)")
		s.yield("string($secret)")
	}},
	{name: "conversion", apply: func(s *scene) {
		s.decl("type $typ string")
		s.do("$secret := $typ($in)")
		s.yield("string($secret)")
	}},
}

// decodingSteps take a literal that is written encoded.
var decodingSteps = []*step{
	{name: "base64", weight: 2, encode: func(_ *rand.Rand, plain string) string { return base64.StdEncoding.EncodeToString([]byte(plain)) },
		apply: func(s *scene) {
			s.do("$secret, err := base64.StdEncoding.DecodeString($in)", "if err != nil {\nlog.Fatal(err)\n}")
			s.yield("string($secret)")
		}},
	{name: "base64 helper", encode: func(_ *rand.Rand, plain string) string { return base64.RawURLEncoding.EncodeToString([]byte(plain)) },
		apply: func(s *scene) {
			s.decl("func $decoder(s string) string {\nb, err := base64.RawURLEncoding.DecodeString(s)\nif err != nil {\npanic(err)\n}\nreturn string(b)\n}")
			s.yield("$decoder($in)")
		}},
	{name: "hex", encode: func(_ *rand.Rand, plain string) string { return hex.EncodeToString([]byte(plain)) },
		apply: func(s *scene) {
			s.do("$secret, _ := hex.DecodeString($in)")
			s.yield("string($secret)")
		}},
	{name: "obscure.MustReveal", encode: obscured, apply: func(s *scene) { s.yield("obscure.MustReveal($in)") }},
}

// obscured looks like what rclone's obscure makes of a text: raw URL base64 of
// a block of 16 bytes and as many as the text has.
func obscured(rng *rand.Rand, plain string) string {
	b := make([]byte, 16+len(plain))
	for i := range b {
		b[i] = byte(rng.IntN(256))
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// fallbackSteps take the value where the environment has none.
var fallbackSteps = []*step{
	{name: "if empty", weight: 2, apply: func(s *scene) {
		s.do(`$secret := os.Getenv("$env")`, "if $secret == \"\" {\n$secret = $in\n}")
		s.yield("$secret")
	}},
	{name: "cmp.Or", weight: 2, apply: func(s *scene) { s.yield(`cmp.Or(os.Getenv("$env"), $in)`) }},
	{name: "getenv helper", weight: 2, apply: func(s *scene) {
		s.decl(s.pick(
			"func $getenv(key, fallback string) string {\nif v := os.Getenv(key); v != \"\" {\nreturn v\n}\nreturn fallback\n}",
			"func $getenv(key, fallback string) string {\nv, ok := os.LookupEnv(key)\nif !ok {\nreturn fallback\n}\nreturn v\n}"))
		s.yield(`$getenv("$env", $in)`)
	}},
	{name: "getenv helper of another package", weight: 2, does: aside, apply: func(s *scene) {
		q := s.declAside(s.pick("envutil", "utils", "helpers"),
			"func $!getenv(key, fallback string) string {\nif v := os.Getenv(key); v != \"\" {\nreturn v\n}\nreturn fallback\n}")
		s.yield(q + `$!getenv("$env", $in)`)
	}},
	{name: "LookupEnv", apply: func(s *scene) {
		s.do(`$secret, ok$n := os.LookupEnv("$env")`, "if !ok$n {\n$secret = $in\n}")
		s.yield("$secret")
	}},
}

// settingSteps make the value the default of a setting.
var settingSteps = []*step{
	{name: "flag.String", weight: 2, apply: func(s *scene) {
		s.do(`$secret := flag.String("$flag", $in, "for the identity provider")`, "flag.Parse()")
		s.yield("*$secret")
	}},
	{name: "flag variable", needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl(`var $^secret = flag.String("$flag", $in, "for the identity provider")`)
		s.top("*@$^secret")
	}},
	{name: "flag.StringVar", apply: func(s *scene) {
		s.decl("type $typ struct {\n$field string\nVerbose bool\n}")
		s.do("var $cfg $typ", `flag.StringVar(&$cfg.$field, "$flag", $in, "for the identity provider")`, "flag.Parse()")
		s.yield("$cfg.$field")
	}},
	{name: "flag.FlagSet", apply: func(s *scene) {
		s.do(`flags$n := flag.NewFlagSet("portal", flag.ExitOnError)`, `$secret := flags$n.String("$flag", $in, "for the identity provider")`, "_ = flags$n.Parse(os.Args[1:])")
		s.yield("*$secret")
	}},
	{name: "pflag", weight: 2, apply: func(s *scene) {
		if s.rng.IntN(2) == 0 {
			s.do(`$secret := pflag.StringP("$flag", "s", $in, "for the identity provider")`, "pflag.Parse()")
			s.yield("*$secret")
			return
		}
		s.do("var $secret string", `pflag.StringVar(&$secret, "$flag", $in, "for the identity provider")`, "pflag.Parse()")
		s.yield("$secret")
	}},
	{name: "cobra flag by name", does: leavesOpen, apply: func(s *scene) {
		s.hand("func $run(cmd *cobra.Command)",
			"cmd$n := &cobra.Command{\nUse: \"serve\",\nRun: func(cmd *cobra.Command, args []string) { $run(cmd) },\n}\n"+
				"cmd$n.Flags().String(\"$flag\", $in, \"for the identity provider\")\n_ = cmd$n.Execute()", "")
		s.in = s.out
		s.do(`$secret, _ := cmd.Flags().GetString("$flag")`)
		s.yield("$secret")
	}},
	{name: "cobra StringVar", needs: outside, does: exposes | late, apply: func(s *scene) {
		s.decl("var $^secret string")
		s.decl("var $command = &cobra.Command{Use: \"serve\"}")
		s.fn("func init()", "", `$command.PersistentFlags().StringVar(&$^secret, "$flag", $in, "for the identity provider")`)
		s.top("@$^secret")
	}},
	{name: "viper.SetDefault", weight: 2, apply: func(s *scene) {
		s.do(`viper.SetDefault("$key", $in)`, "viper.AutomaticEnv()")
		s.yield(`viper.GetString("$key")`)
	}},
	{name: "viper instance in init", needs: outside, does: late, apply: func(s *scene) {
		s.decl("var v$n = viper.New()")
		s.fn("func init()", "", `v$n.SetDefault("$key", $in)`)
		s.top(`v$n.GetString("$key")`)
	}},
	{name: "koanf", apply: func(s *scene) {
		s.do(`k$n := koanf.New(".")`, `_ = k$n.Load(confmap.Provider(map[string]any{"$key": $in}, "."), nil)`)
		s.yield(`k$n.String("$key")`)
	}},
	{name: "kingpin", apply: func(s *scene) {
		s.do(`$secret := kingpin.Flag("$flag", "for the identity provider").Default($in).Envar("$env").String()`, "kingpin.Parse()")
		s.yield("*$secret")
	}},
	{name: "kingpin variable", needs: outside | early, does: exposes, apply: func(s *scene) {
		s.decl("var $command = kingpin.New(\"portal\", \"the portal\")")
		s.decl(`var $^secret = $command.Flag("$flag", "for the identity provider").Default($in).String()`)
		s.top("*@$^secret")
	}},
	{name: "urfave/cli", does: leavesOpen, apply: func(s *scene) {
		s.hand("func $run(c *cli.Context)",
			"app$n := &cli.App{\nFlags: []cli.Flag{\n&cli.StringFlag{Name: \"$flag\", Value: $in, EnvVars: []string{\"$env\"}},\n},\n"+
				"Action: func(c *cli.Context) error {\n$run(c)\nreturn nil\n},\n}\n_ = app$n.Run(os.Args)", `c.String("$flag")`)
	}},
	{name: "envconfig tag", needs: literal, does: exposes, apply: func(s *scene) {
		s.tagged(`envconfig:"$env"`, "default", `envconfig.MustProcess("portal", $cfg)`)
	}},
	{name: "caarlos0/env tag", needs: literal, does: exposes, apply: func(s *scene) {
		s.tagged(`env:"$env"`, "envDefault", "if err := env.Parse($cfg); err != nil {\nlog.Fatal(err)\n}")
	}},
	{name: "json.Unmarshal", needs: literal, does: exposes, apply: func(s *scene) {
		doc := s.env()
		if !s.twin {
			doc = "`{\"client_id\": \"portal\", \"client_secret\": \"" + s.in.raw + "\"}`"
			s.literal(doc)
		}
		s.in.fn = nil
		s.decl("type $^typ struct {\nID string `json:\"client_id\"`\n$!field string `json:\"client_secret\"`\n}")
		s.fn("func $^load()", "*$^typ", "$cfg := new($^typ)", "if err := json.Unmarshal([]byte("+doc+"), $cfg); err != nil {\nlog.Fatal(err)\n}", "return $cfg")
		s.top("@$^load().$!field")
	}},
	{name: "default tag and a helper", needs: literal, does: exposes, apply: func(s *scene) {
		s.decl("func $defaulter(target any) {\nv := reflect.ValueOf(target).Elem()\nfor i := range v.NumField() {\n" +
			"if d := v.Type().Field(i).Tag.Get(\"default\"); d != \"\" && v.Field(i).String() == \"\" {\nv.Field(i).SetString(d)\n}\n}\n}")
		s.tagged(`json:"$key3"`, "default", "$defaulter($cfg)")
	}},
}

// tagged declares a struct with a default in the tag of a field and a function
// that returns it filled. The twin's tag has no default.
func (s *scene) tagged(tag, key, fill string) {
	if !s.twin {
		tag += " " + key + ":" + strconv.Quote(s.in.raw)
		s.literal(strconv.Quote(s.in.raw))
	}
	s.in.fn = nil
	s.decl("type $^typ struct {\nAddress string\n$!field string `" + tag + "`\n}")
	s.fn("func $^load()", "*$^typ", "$cfg := new($^typ)", fill, "return $cfg")
	s.top("@$^load().$!field")
}

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
	"secret":    {"clientSecret", "oauthClientSecret", "appSecret", "clientSecretValue", "oauthSecret", "googleClientSecret", "consumerSecret"},
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
	"client":    {"oauthConfig", "provider", "googleConfig", "client"},
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
