package httpreq

import "testing"

func TestNearly(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"client_id", "client_id", false},
		{"client_i", "client_id", true},
		{"client_idd", "client_id", true},
		{"cliemt_id", "client_id", true},
		{"cleint_id", "client_id", true},
		{"cleimt_id", "client_id", false},
		{"client_", "client_id", false},
		{"lient_idx", "client_id", false},
	} {
		if got := Nearly(tt.a, tt.b); got != tt.want {
			t.Errorf("%s, %s: %t, want %t", tt.a, tt.b, got, tt.want)
		}
		if got := Nearly(tt.b, tt.a); got != tt.want {
			t.Errorf("%s, %s: %t, want %t", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestSqueezed(t *testing.T) {
	for _, name := range []string{"client_id", "Client-ID", "clientId", "client.id", "client id"} {
		if got := squeezed(name); got != "clientid" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestPlainKey(t *testing.T) {
	for key, want := range map[string]bool{"client_id": true, "": false, "two words": false, "a/b": false, "0123456789012345678901234567890123456789": false} {
		if got := plainKey(key); got != want {
			t.Errorf("%q: %t, want %t", key, got, want)
		}
	}
}
