package shape

import (
	"slices"
	"testing"
)

func TestExpiresAt(t *testing.T) {
	for s, want := range map[string][]int64{
		`{"client_id":"a","client_secret":"sunny-harbour","client_secret_expires_at":1577858400}`:               {1577858400},
		`{"client_secret_expires_at" : 0, "client_secret": "sunny-harbour"}`:                                    {0},
		`[{"client_secret":"sunny-harbour","client_secret_expires_at":1},{"client_secret_expires_at":2}]`:       {1, 2},
		`"{\"client_secret\":\"sunny-harbour\",\"client_secret_expires_at\":1577858400}"`:                       {1577858400},
		`{"client_secret_expires_at":1577858400}`:                                                               nil,
		`{"client_secret":"sunny-harbour","client_secret_expires_at":"soon"}`:                                   nil,
		`{"client_secret":"sunny-harbour"}`:                                                                     nil,
		`{"client_secret":"changeme","client_secret_expires_at":1577858400}`:                                    nil,
		`{"client_secret":"k3Jd8sLq0ZpXv7Rt2WmY9bNc4Hf6Ga1E","client_secret_expires_at":1577858400}`:            nil,
		`{"client_secret":"ZJYCqe3GGRvdrudKyZS0XhGv_Z45DuKhCUk0gBR1vZk","client_secret_expires_at":1577858400}`: nil,
	} {
		if got := Of(s).ExpiresAt(); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", s, got, want)
		}
	}
}

func TestExpirySaid(t *testing.T) {
	for s, want := range map[string]string{
		"// secret expires 2026-12-31":                      "2026-12-31",
		"// expires: 2026-12-31":                            "2026-12-31",
		"// Expires on 2026-12-31.":                         "2026-12-31",
		"// The client secret expires on 2026-12-31":        "2026-12-31",
		"/* expiry date: 2026-12-31 */":                     "2026-12-31",
		"/*\n * rotated by ops;\n * valid until 2026-12-31": "2026-12-31",
		"// from the portal (expires 2026-12-31)":           "2026-12-31",
		"// secret; expiration=2026-12-31":                  "2026-12-31",
		"// the token expires 2026-12-31":                   "",
		"// the certificate expires 2026-12-31":             "",
		"// secret expired 2024-12-31":                      "",
		"// created 2026-12-31":                             "",
		"// expires in 2026":                                "",
		"// never expires":                                  "",
	} {
		if got := ExpirySaid(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
