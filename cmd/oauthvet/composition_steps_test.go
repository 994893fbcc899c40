package main_test

import (
	"encoding/base64"
	"encoding/hex"
	"math/rand/v2"
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
		s.do("$table := map[string]$typ{\n\"portal\": {$id: \"portal\", $field: $in},\n}")
		s.yield(`$table["portal"].$field`)
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
