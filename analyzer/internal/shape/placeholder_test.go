package shape

import "testing"

// The forms that were seen left in code or configuration, in threads about
// invalid_client and in the documentation that people copy from.
func TestPlaceholders(t *testing.T) {
	for form, texts := range map[string][]string{
		"YOUR_, your-": {
			"YOUR_CLIENT_SECRET", "YOUR_SECRET", "your-client-secret", "your_secret_here", "YourClientSecret", "yourClientSecret", "yourclientsecret",
			"YOURSECRET", "YOUR-APP-SECRET-GOES-HERE", "<your client secret>", "your client secret", "Your GitHub App's client secret", "GOCSPX-YOUR_SECRET",
			"add-your-secret-here", "PUT_YOUR_SECRET_HERE",
		},
		"<...>": {
			"<secret>", "<client_secret>", "<CLIENT SECRET>", "<your-client-secret>", "<Secret Value>", "<insert secret>", "prefix-<secret>", "<...>",
			"<the value that Entra shows once>",
		},
		"other brackets": {"[client secret]", "{client_secret}", "{clientSecret}", "(secret)", "[Copy the client secret from the portal]", "[Enter the secret's value here]"},
		"Enter_the_..._Here": {
			"Enter_the_Client_Secret_Here", "Enter_the_Client_Secret_Value_Here", "ENTER_YOUR_SECRET", "enter-the-secret",
		},
		"Insert your ... here": {"Insert your client secret here", "INSERT_SECRET_HERE", "insert-your-secret", "Paste client secret here", "SECRET_GOES_HERE"},
		"REPLACE":              {"REPLACE_AT_DEPLOY", "REPLACE_ME", "REPLACEME", "replace-me", "REPLACE_WITH_CLIENT_SECRET", "replace-me-with-prod-secret", "replaceMe"},
		"change":               {"CHANGEME", "changeme", "change-me", "CHANGE_ME", "ChangeMe", "changeit", "change_it", "changeme123", "change-me-in-production", "PleaseChangeMe"},
		"to do":                {"TODO", "FIXME", "todo-secret", "TODO: secret", "fixme_later", "TBD", "tbd"},
		"xxx":                  {"xxx", "xxxxxxxx", "XXXXXXXXXXXX", "xxxx-xxxx-xxxx", "sk_live_" + "xxxxxxxxxxxxxxxxxxxxxxxx", "GOCSPX-" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxx-secret", "abcd8Q~xxxxxxxxxxxx"},
		"elided":               {"...", "GOCSPX-...", "abc...xyz", "3f7a9c1e5b2d..."},
		"dummies": {
			"dummy", "dummy-secret", "DUMMY_SECRET", "example", "example-secret", "EXAMPLE_CLIENT_SECRET", "example-app-secret", "sample_secret", "fake", "fakeSecret",
			"bogus", "mock-client-secret", "placeholder", "PLACEHOLDER", "not-a-real-secret", "notreal", "not_set", "notset",
		},
		"the word itself": {
			"secret", "SECRET", "Secret", "client_secret", "client-secret", "clientSecret", "ClientSecret", "clientsecret", "my-client-secret", "mysecret", "my_secret",
			"AppSecret", "app-secret", "theSecret", "secret1", "secret123", "secret-value", "supersecret", "super-secret", "topsecret", "mysecretvalue", "oauth-secret",
			"consumer-secret", "some-secret", "shared secret", "client secret", "OAuthClientSecret", "google-client-secret", "azureClientSecret", "password", "token",
		},
		"tests":        {"test", "TEST", "testing", "test-secret", "test_client_secret", "testsecret", "testclientsecret", "test123", "foo", "bar", "baz", "foobar", "FooBar", "foo-bar-baz", "abc", "abc123", "hello world", "qwerty", "demo", "asdf"},
		"nothing":      {"none", "null", "nil", "undefined", "empty", "N/A", "n/a", "-", "--", "_", "?", "unset", "default"},
		"counting":     {"12345678", "99999999", "123456", "1234567890", "00000000", "abcdefgh", "abcdefghijklmnopqrstuvwxyz", "aaaaaaaaaaaa", "0123456789abcdef", "0123456789abcdef0123456789abcdef", "12121212", "abababab", "ABCDEFGHIJKLMNOP"},
		"alphabets":    {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", "qpzry9x8gf2tvdw0s3jn54khce6mua7l", "ybndrfg8ejkmcpqxot1uwisza345h769"},
		"zero GUIDs":   {"00000000-0000-0000-0000-000000000000", "11111111-1111-1111-1111-111111111111", "{00000000-0000-0000-0000-000000000000}", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"},
		"published":    {"7Fjfp0ZBr1KtDRbnfVdmIw", "gX1fBat3bV", "qWgdYAmab0YSkuL1qKv5bPX", "sampleCredentials", "sampleCredentia1s", "cf136dc3c1fc93f31185e5885805d"},
		"many of them": {"dummy-client-secret-for-tests", "this-is-a-test-secret", "my-super-secret-value", "not-a-secret", "no-secret", "invalid-secret", "wrong-secret"},
	} {
		for _, s := range texts {
			if got := Of(s); got.Class() != Placeholder || got.Real() {
				t.Errorf("%s: Of(%q) is %v, real %v", form, s, got.Class(), got.Real())
			}
		}
	}
}

// Weak as they are, these may be what the server was given, and whoever reads
// the code knows them then.
func TestSecretsThatPeopleChoose(t *testing.T) {
	for _, s := range []string{
		"hunter2", "s3cr3t!", "correct-horse-battery", "correct-horse-battery-staple", "Tr0ub4dor&3", "P@ssw0rd", "P@ssw0rd!2024", "letmein", "swordfish",
		"swordfish1", "iloveyou", "dragon", "monkey123", "trustno1", "Welcome1", "Summer2024!", "admin123", "SuperAdmin2024!", "grafana4ever", "qK7#x",
		"blue-guitar-7", "keycloak-dragon", "Passw0rd", "hunterhunter", "opensesame", "S3cretSauce", "mellon", "correcthorsebatterystaple",
	} {
		if got := Of(s).Class(); got != Word && got != Opaque {
			t.Errorf("Of(%q) is %v, want a word or opaque", s, got)
		}
	}
}

// A mark is a word. In the middle of another one, or of a draw, it is none.
func TestNoPlaceholders(t *testing.T) {
	for _, s := range []string{
		"yourself-not", "resample-rate", "mastodon-key-7", "hammock-3000", "k7QpTodomZx9RtW4vLs", "b7f3xxx1a2c84f60917d5e3ba8c4f210", "hexxxxon",
		"latest-news", "contest-9", "footprint", "barometer", "secretary", "tokenization-7", "passenger42",
	} {
		if got := Of(s).Class(); got == Placeholder {
			t.Errorf("Of(%q) is %v", s, got)
		}
	}
}
