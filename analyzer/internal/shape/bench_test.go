package shape

import "testing"

// Most constants that are looked at are short names; they must cost next to
// nothing, and no regular expression.
func BenchmarkOf(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"name", "clientID"},
		{"snake", "grant_type"},
		{"dotted", "api.oauth.client_secret.error"},
		{"constant", "AZURE_CLIENT_SECRET"},
		{"prose", "client secret is required"},
		{"format", "oauth: %s: %w"},
		{"url", "https://login.microsoftonline.com/common/oauth2/v2.0/token"},
		{"path", "/run/secrets/client_secret"},
		{"json", `{"client_id":"a","client_secret":"b"}`},
		{"hex40", drawHex(40)},
		{"base64", drawAlnum(43) + "="},
		{"google", "GOCSPX" + "-" + draw(28)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Of(bench.text)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	text := "https://login.microsoftonline.com/common/oauth2/v2.0/token?client_id=a"
	b.ReportAllocs()
	for b.Loop() {
		Find(text)
	}
}

func BenchmarkMembers(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"none", "https://login.microsoftonline.com/common/oauth2/v2.0/token?client_id=a"},
		{"form", "grant_type=client_credentials&client_id=a&client_secret=b"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Members(bench.text)
			}
		})
	}
}
