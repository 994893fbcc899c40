package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// Each judgement with names that it holds for, and names that look alike.
func TestJudgements(t *testing.T) {
	for _, tt := range []struct {
		name    string
		is      func(string) bool
		yes, no string
	}{
		{"IsBestEffort", IsBestEffort, "Close warmTokenCache revokeToken Logout", "login open enclosed"},
		{"SignsIn", SignsIn, "Login reauthenticate signin", "logout blog authenticator"},
		{"IsAboutTokens", IsAboutTokens, "FetchToken oauthClient credentialProvider", "Copy tokenizer listDir"},
		{"IsRetry", IsRetry, "doWithRetry backoff retryable", "entry Try"},
		{"IsCheck", IsCheck, "validateConfig mustHave Ensure", "validator checkout"},
		{"IsOutput", IsOutput, "main printToken runE", "prune domain"},
		{"IsCreation", IsCreation, "CreateClient rotate newSecret", "renew created"},
		{"IsMask", IsMask, "redactURL sha256Sum256 Masked scrub", "basket show"},
		{"GetsNoToken", GetsNoToken, "/oauth/revoke /introspect checkToken", "/oauth/token login"},
		{"IsBodyEncoder", IsBodyEncoder, "Marshal Values", "marshal Unmarshal"},
		{"IsReaderMaker", IsReaderMaker, "NewReader NopCloser", "Read Close"},
		{"IsReadAll", IsReadAll, "ReadAll Copy", "Read CopyN"},
		{"IsDecode", IsDecode, "Decode Unmarshal ParseQuery", "Encode Parse"},
		{"IsLogger", IsLogger, "Logger xlog appLogger", "blogger catalog dialog"},
		{"IsErrorText", IsErrorText, "Msg message Details", "Status code"},
		{"IsDebugSetting", IsDebugSetting, "debugMode verbose", "bug level"},
		{"IsDebugMethod", IsDebugMethod, "Debugf Trace V", "Info debug"},
		{"IsConfidential", IsConfidential, "clientSecret password apiKey AccessToken", "env mode monkey"},
		{"IsCredential", IsCredential, "accessToken jwt bearer", "password apiKey"},
		{"HoldsNames", HoldsNames, "headers cookieNames", "header2 tokens"},
		{"IsReplacement", IsReplacement, "override existingConfig", "google github"},
		{"IsExamplePath", IsExamplePath, "x/examples/login a/_testdata/b x/go-sample", "x/login x/contest"},
		{"IsDocumentation", IsDocumentation, "README.md a/b.HTML", "config.json readme"},
	} {
		for _, want := range []bool{true, false} {
			names := tt.no
			if want {
				names = tt.yes
			}
			for _, name := range strings.Fields(names) {
				if got := tt.is(name); got != want {
					t.Errorf("%s(%q) = %t, want %t", tt.name, name, got, want)
				}
			}
		}
	}
}

func TestWords(t *testing.T) {
	for name, want := range map[string]string{
		"OAuth2ClientSecret": "oauth2 client secret", "HTTPClient": "http client", "client_id": "client id", "": "", "a.b-c": "a b c",
	} {
		if got := Words(name); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("Words(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestLogMethod(t *testing.T) {
	if level, form, ok := LogMethod("Warnf"); level != "Warn" || form != "f" || !ok {
		t.Errorf("Warnf: %q %q %t", level, form, ok)
	}
	if _, _, ok := LogMethod("Warner"); ok {
		t.Error("Warner is no method of a logger")
	}
	if !IsDebugText("  [DEBUG] x") || IsDebugText("DEBUGGED") {
		t.Error("only a mark in front makes a line one for debugging")
	}
}

func TestSameOwner(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"GoogleClientID", "GoogleClientSecret", true}, {"ClientID", "GoogleClientSecret", true}, {"SpotifyClientID", "GoogleClientSecret", false},
		{"Auth0ManagementClientID", "Auth0ManagementClientSecret", true}, {"Auth0ClientID", "Auth0ManagementClientSecret", false},
		{"AzureTenantID", "AzureClientSecret", true}, {"id", "secret", true},
	} {
		if got := SameOwner(c.a, c.b); got != c.want {
			t.Errorf("SameOwner(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
