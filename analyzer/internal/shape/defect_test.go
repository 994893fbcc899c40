package shape

import (
	"reflect"
	"strings"
	"testing"
)

func TestDefects(t *testing.T) {
	const good = "k7Qp2mZx9RtW4vLs"
	for defect, texts := range map[Defect][]string{
		Quoted:         {`"` + good + `"`, `'` + good + `'`, "`" + good + "`", `\"` + good + `\"`, `"hunter2"`, `'4f9c2a1e-83b7-4d06-9a5f-c1e7720db384'`},
		Spaced:         {good + "\n", " " + good, good + "\r\n", "\t" + good, good + "\u00a0", "hunter2 "},
		Control:        {good[:8] + "\x00" + good[8:], good + "\x7f" + good, "\ufeff" + good, good + "\u200b", good[:5] + "\u200d" + good[5:], good + "\n" + good, good + "\t" + good},
		NonASCII:       {good + "é", "pässwort7", good[:8] + "–" + good[8:], "“" + good + "”"},
		PercentEscaped: {"k7Qp2mZx%2BRtW4vLs", "k7Qp2mZx9RtW4v%3D%3D", "ab%2Fcd%2Bef", "k7Qp2mZx9RtW4vLs%3d", "passw0rd%21"},
		Entity:         {"k7Qp2mZx&amp;RtW4vLs", "a&lt;b&#39;c9", "k7Qp&#x2B;2mZx9RtW"},
		Unexpanded:     {"${CLIENT_SECRET}", "$CLIENT_SECRET", "$(cat secret)", "{{ .Secret }}", "%CLIENT_SECRET%", "#{secret}", "pre-${SECRET}"},
		WrongLength: {
			"GOCSPX" + "-" + draw(27), "GOCSPX" + "-" + draw(29), "GOCSPX" + "-" + draw(6), "abc8Q" + "~" + draw(20), "abc8Q" + "~" + draw(35), "gloas" + "-" + drawHex(63),
			"shpss" + "_" + drawHex(31), "sq0csp" + "-" + draw(39), "p8e" + "-" + drawLower(31), "s-s4t2ud" + "-" + drawHex(10), "sk_live" + "_" + drawAlnum(12),
		},
		Prefixed: {"client_secret=" + good, "clientsecret=" + good, "Bearer " + good, "basic " + good, "secret=hunter2", "CLIENT_SECRET=" + good},
	} {
		for _, s := range texts {
			if got := Of(s).Defects(); !reflect.DeepEqual(got, []Defect{defect}) {
				t.Errorf("Of(%q) has defects %q, want %q (%v)", s, got, defect, Of(s))
			}
		}
	}
}

func TestDefectsStandInTheOrderOfTheConstants(t *testing.T) {
	s := "\"k7Qp2mZx%2B&amp;\x01é\"\n"
	want := []Defect{Quoted, Spaced, Control, NonASCII, PercentEscaped, Entity}
	if got := Of(s).Defects(); !reflect.DeepEqual(got, want) {
		t.Errorf("Of(%q) has defects %q, want %q", s, got, want)
	}
	s = `" ` + "GOCSPX" + "-" + draw(27) + `"`
	if got := Of(s).Defects(); !reflect.DeepEqual(got, []Defect{Quoted, Spaced, WrongLength}) {
		t.Errorf("Of(%q) has defects %q", s, got)
	}
}

// Good secrets have none, however odd their characters, and texts that are no
// secrets at all have none either: their class says enough.
func TestNoDefects(t *testing.T) {
	good := []string{
		"hunter2", "s3cr3t!", "100%", "50%off!", "a&b", "x&y;z", "correct-horse-battery", "u[9Zk&2=Tq;R#7xP}m4^Lw*Y3c_8V?e", "p8e-xy", "abc$def", "a%b%c", "k7Qp2mZx9RtW4vLs==",
		"GOCSPX-", "Basic", "secret=", "grant_type=a&client_secret=b%2Bc", `it's-"quoted"-inside`, "client_secret_basic", "7304918265038471926", "%s",
	}
	for class, texts := range examples {
		for _, s := range texts {
			// The examples of these classes show what defects are.
			if class != Template && strings.IndexAny(s, " \n\"`'") < 0 {
				good = append(good, s)
			}
		}
	}
	for _, s := range good {
		if got := Of(s).Defects(); len(got) > 0 {
			t.Errorf("Of(%q) has defects: %q (%v)", s, got, Of(s))
		}
	}
	for _, s := range []string{"\"YOUR_CLIENT_SECRET\"\n", "[redacted] ", "'/run/secrets/x'", "\"https://a.b/%2F\"", " \n", "Bearer token", "Basic auth"} {
		if got := Of(s).Defects(); len(got) > 0 {
			t.Errorf("Of(%q), which is %v, has defects: %q", s, Of(s).Class(), got)
		}
	}
}
