package printable

import (
	"encoding/json"
	"testing"
)

func TestText(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"config/app.go", "config/app.go"},
		{"größe 秘密 🔑", "größe 秘密 🔑"},
		{"a\x1b[31mred\x1b[0m", `a\x1b[31mred\x1b[0m`},
		{"a\r\nb\tc\x00\x7f", `a\x0d\nb\tc\x00\x7f`},
		{"\u009b31m", `\u009b31m`},             // CSI in one character
		{"a\u202eb\u2066c", `a\u202eb\u2066c`}, // right to left
		{"\u2028", `\u2028`},
		{"\U000e0041", `\U000e0041`}, // an invisible tag
		{"\xff\xfe", `\xff\xfe`},
		{"##vso[task.x]##[error]#", `#\x23vso[task.x]#\x23[error]#`},
		{"\ufffd", "\ufffd"},
	} {
		if got := Text(test.in); got != test.want {
			t.Errorf("Text(%+q) = %+q, want %+q", test.in, got, test.want)
		}
	}
}

func TestJSON(t *testing.T) {
	const text = "## Why\n##vso[x]###[y]a\x1b\u009b\u202e\U000e0041\x7f🔑秘\"\\"
	document, err := json.Marshal([]string{text})
	if err != nil {
		t.Fatal(err)
	}
	document = JSON(document)
	const want = `["## Why\n#\u0023vso[x]##\u0023[y]a\u001b\u009b\u202e\udb40\udc41\u007f🔑秘\"\\"]`
	if string(document) != want {
		t.Errorf("got  %s\nwant %s", document, want)
	}
	var back []string
	if err := json.Unmarshal(document, &back); err != nil || back[0] != text {
		t.Errorf("%s means %+q (%v), want %+q", document, back, err, text)
	}
}
