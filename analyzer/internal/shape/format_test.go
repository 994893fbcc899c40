package shape

import (
	"strings"
	"testing"
)

// draw repeats no pattern and spells no word, and some characters come more
// than once; cut to n characters it is the part of a made-up credential that a
// provider draws at random.
func draw(n int) string { return strings.Repeat("k7Qp2mZx7RtW4vLs_aB3-dE5mgQ8yJ2nC1uXx0iO", 4)[:n] }

func drawHex(n int) string { return strings.Repeat("b7f3d9e1a2c84f60917d5e3ba8c4f215", 4)[:n] }

// drawAlnum has letters and digits only.
func drawAlnum(n int) string {
	return strings.Repeat("k7Qp2mZx7RtW4vLsaB3dE5mgQ8yJ2nC1uXx0iO", 4)[:n]
}

func drawLower(n int) string { return strings.ToLower(drawAlnum(n)) }

// unmistakable are secrets in the formats that only one provider uses: the
// patterns that a survey of scanners marked as unique.
var unmistakable = []struct {
	format, text string
}{
	{"entra-secret", "abc8Q" + "~" + draw(31)},
	{"entra-secret", "-_.0Q" + "~" + draw(33)},
	{"entra-secret", "~Zz9Q" + "~" + draw(34)},
	{"google-secret", "GOCSPX" + "-" + draw(28)},
	{"gitlab-secret", "gloas" + "-" + drawHex(64)},
	{"gitlab-secret", "gloas" + "-" + draw(64)},
	{"shopify-secret", "shpss" + "_" + drawHex(32)},
	{"shopify-secret", "shpss" + "_" + strings.ToUpper(drawHex(32))},
	{"square-secret", "sq0csp" + "-" + draw(43)},
	{"square-secret", "sandbox-sq0csb" + "-" + draw(40)},
	{"square-secret", "sq0cab" + "-" + draw(50)},
	{"adobe-secret", "p8e" + "-" + drawLower(32)},
	{"intra42-secret", "s-s4t2ud" + "-" + drawHex(64)},
	{"intra42-secret", "s-s4t2af" + "-" + drawHex(64)},
	{"stripe-secret", "sk_live" + "_" + drawAlnum(24)},
	{"stripe-secret", "rk_live" + "_" + drawAlnum(99)},
	{"stripe-secret", "sk_prod" + "_" + drawAlnum(16)},
	{"stripe-secret", "rk_prod" + "_" + drawAlnum(60)},
}

func TestUniqueFormats(t *testing.T) {
	for _, test := range unmistakable {
		for _, s := range []string{test.text, " " + test.text + "\n", `"` + test.text + `"`} {
			got := Of(s)
			f := got.Recognized()
			if got.Class() != Secret || f == nil || f.Name != test.format || !f.Unique || f.Provider == "" || !got.Real() {
				t.Errorf("Of(%q) is %v, want %s", s, got, test.format)
			}
		}
		if d := Of(test.text).Defects(); len(d) > 0 {
			t.Errorf("Of(%q) has defects: %v", test.text, d)
		}
	}
}

// A character more or less, or one of another alphabet, and the text is no
// secret of that provider. It is still opaque.
func TestNearlyUniqueFormats(t *testing.T) {
	for name, s := range map[string]string{
		"entra, 36 characters":         "abc8Q" + "~" + draw(30),
		"entra, 41 characters":         "abc8Q" + "~" + draw(35),
		"entra, no digit before Q":     "abcdQ" + "~" + draw(34),
		"entra, a plus":                "abc8Q" + "~" + draw(20) + "+" + draw(12),
		"google, 27":                   "GOCSPX" + "-" + draw(27),
		"google, 29":                   "GOCSPX" + "-" + draw(29),
		"google, lower case":           "gocspx" + "-" + draw(28),
		"gitlab, 63":                   "gloas" + "-" + drawHex(63),
		"gitlab, 65":                   "gloas" + "-" + drawHex(65),
		"shopify, not hex":             "shpss" + "_" + "g" + drawHex(31),
		"shopify, an access token":     "shpat" + "_" + drawHex(32),
		"square, 39":                   "sq0csp" + "-" + draw(39),
		"adobe, upper case":            "p8e" + "-" + strings.ToUpper(drawLower(32)),
		"adobe, 33":                    "p8e" + "-" + drawLower(33),
		"42, 63":                       "s-s4t2ud" + "-" + drawHex(63),
		"42, neither ud nor af":        "s-s4t2xx" + "-" + drawHex(64),
		"stripe, a publishable key":    "pk_live" + "_" + drawAlnum(24),
		"stripe, 15":                   "sk_live" + "_" + drawAlnum(15),
		"stripe, 100":                  "sk_live" + "_" + drawAlnum(100),
		"stripe, a test key":           "sk_test" + "_" + drawAlnum(24), // in every tutorial
		"a format inside a longer run": "x" + "GOCSPX" + "-" + draw(28),
	} {
		if got := Of(s); got.Class() != Opaque || got.Recognized() != nil {
			t.Errorf("%s: Of(%q) is %v, want opaque", name, s, got)
		}
	}
}

// What only a provider's name beside it makes a client secret has no format
// here: it looks like many other things.
func TestContextFormats(t *testing.T) {
	for name, s := range map[string]string{
		"entra, before 2021":      "]" + drawAlnum(12) + "[?=" + drawAlnum(9) + ":@/" + drawAlnum(5),
		"entra, base64":           drawAlnum(43) + "=",
		"google, before 2021":     draw(24),
		"github":                  drawHex(40),
		"bitbucket":               drawLower(32),
		"bitbucket, 64":           strings.ToLower(draw(60)) + "=_-7",
		"atlassian":               "ATOA" + draw(60),
		"okta":                    draw(40),
		"okta, since 2022":        draw(64),
		"auth0":                   draw(64),
		"onelogin":                drawLower(64),
		"cognito":                 drawLower(51),
		"keycloak":                drawAlnum(32),
		"salesforce":              drawHex(64),
		"salesforce, digits":      "7304918265038471926",
		"slack, facebook, linear": drawHex(32),
		"linkedin":                drawAlnum(16),
		"linkedin, newer":         "WPL_AP1." + drawAlnum(16) + "." + drawAlnum(8),
		"discord":                 draw(31) + "=",
		"twitch":                  drawLower(30),
		"spotify, box, asana":     drawAlnum(32),
		"looker":                  drawAlnum(24),
		"plaid":                   drawHex(30),
		"foursquare":              drawAlnum(48),
		"finicity":                drawAlnum(20),
		"paypal":                  draw(80),
		"x":                       drawAlnum(50),
	} {
		if got := Of(s); got.Class() != Opaque || got.Recognized() != nil {
			t.Errorf("%s: Of(%q) is %v, want opaque", name, s, got)
		}
		if f, _, _ := Find(s); f != nil {
			t.Errorf("%s: Find(%q) is %s, want none", name, s, f.Name)
		}
	}
	for _, docusign := range []string{"4f9c2a1e-83b7-4d06-9a5f-c1e7720db384"} { // Keycloak's and Vault's old ones, too
		if got := Of(docusign); got.Class() != GUID {
			t.Errorf("Of(%q) is %v, want a GUID", docusign, got)
		}
	}
}

func TestIDFormats(t *testing.T) {
	for s, want := range map[string]string{
		"730491826503-" + drawLower(32) + ".apps.googleusercontent.com": "google-id",
		"3MVG9" + drawAlnum(80):            "salesforce-id",
		"Iv1." + drawHex(16):               "github-app-id",
		"Iv23" + "li" + drawAlnum(14):      "github-app-id",
		"Ov23" + "li" + drawAlnum(14):      "github-id",
		"0oa" + drawAlnum(17):              "okta-id",
		"ca_" + drawAlnum(32):              "stripe-id",
		"sq0idp" + "-" + draw(22):          "square-id",
		"sandbox-sq0idb" + "-" + draw(22):  "square-id",
		"\"Iv1." + drawHex(16) + "\"\n":    "github-app-id",
		"0oa" + drawAlnum(17) + "x":        "",
		"apps.googleusercontent.com":       "",
		"Iv1." + drawHex(15):               "",
		"ca_" + drawAlnum(31):              "",
		"730491826503.apps.googleusercont": "",
	} {
		got := Of(s)
		name := ""
		if f := got.Recognized(); f != nil {
			name = f.Name
			if f.Unique || f.Provider == "" {
				t.Errorf("%s is unique or has no provider", name)
			}
		}
		if name != want || (want != "") != (got.Class() == ID) || got.Real() && want != "" {
			t.Errorf("Of(%q) is %v, want %q", s, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	google := "GOCSPX" + "-" + draw(28)
	entra := "abc8Q" + "~" + draw(34)
	for _, test := range []struct {
		before, secret, after string
		format                string
	}{
		{"", google, "", "google-secret"},
		{`{"client_secret":"`, google, `","x":1}`, "google-secret"},
		{"client_secret=", entra, "&grant_type=client_credentials", "entra-secret"},
		{"https://login/?client_secret=", entra, "", "entra-secret"},
		{"the secret is ", google, ". Keep it!", "google-secret"},
		{"SECRET='", entra, "'\nID=x", "entra-secret"},
		{`\"`, google, `\"`, "google-secret"},
		{"first ", entra, " then " + google, "entra-secret"},
		{"first ", google, " then " + entra, "google-secret"}, // the first in the text, not in the list
		{"GOCSPX-" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxx ", google, "", "google-secret"},
		{"GOCSPX-" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxx,GOCSPX-" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaa,", google, ",", "google-secret"},
	} {
		s := test.before + test.secret + test.after
		f, start, end := Find(s)
		if f == nil || f.Name != test.format || s[start:end] != test.secret {
			t.Errorf("Find(%q) is %v, %q", s, f, s[start:end])
		}
	}
	for _, s := range []string{
		"", "GOCSPX-", "GOCSPX-...", "x" + google, google + "x", "abc8Q~", "Q~", "GOCSPX-" + "YOUR_CLIENT_SECRET_GOES_HERE",
		"GOCSPX-" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxx8Q~" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}",
		"sk_live_" + "0123456789abcdefghijklmn", "gloas-" + strings.Repeat("0", 64), "shpss_" + strings.Repeat("ab", 16),
	} {
		if f, start, end := Find(s); f != nil || start != 0 || end != 0 {
			t.Errorf("Find(%q) is %s at %d", s, f.Name, start)
		}
	}
}

func TestHints(t *testing.T) {
	hints := Hints()
	for _, test := range unmistakable {
		found := false
		for _, h := range hints {
			found = found || strings.Contains(test.text, h)
		}
		if !found {
			t.Errorf("no hint is in %q", test.text)
		}
	}
	for _, h := range hints {
		if len(h) < 2 {
			t.Errorf("the hint %q is in every file", h)
		}
	}
}

func TestDescribed(t *testing.T) {
	held := Of("GOCSPX" + "-" + draw(28))
	told := Described(held.Class(), held.Recognized().Name, held.Len(), held.Real())
	if told.Held() || told.String() != held.String() || told.Real() != held.Real() || told.Recognized() != held.Recognized() {
		t.Errorf("%v is described as %v", held, told)
	}
	if told.Defects() != nil || told.Equal(told) || told.Test(func(string) bool { return true }) {
		t.Error("a description knows its value")
	}
	if _, ok := told.Name(); ok {
		t.Error("a description has a name")
	}
	if f := Described(Opaque, "no such format", 3, false).Recognized(); f != nil {
		t.Errorf("an unknown format is %s", f.Name)
	}
}
