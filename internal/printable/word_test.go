package printable

import "testing"

func TestWord(t *testing.T) {
	for _, word := range []string{"", "fatal", "Error", "fail_on", "golangci-lint", "400", "1.5", ".ClientSecret", "ID", "-3", "2026-13-45", "28.2.2026", "2y", "(*example.com/sso.Config).Key#2", "gopkg.in/yaml.v3.Node"} {
		if got, want := Word(word), `"`+word+`"`; got != want {
			t.Errorf("%s: got %s", want, got)
		}
	}
	for _, value := range []string{"hunter2", "fT9-wQ2", "k8Q~mXv3.Rt", "correcthorsebatterystaple", "A\nB", "20394857103948", "aGVsbG8/d29ybGQ=", "two words"} {
		if got := Word(value); got != `"…"` {
			t.Errorf("shown: %s", got)
		}
	}
}
