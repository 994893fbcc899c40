package main_test

import (
	"strconv"
)

// The steps through settings: fallbacks, flags, configuration libraries, tags.

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
