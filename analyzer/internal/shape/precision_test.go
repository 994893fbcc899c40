package shape

import (
	"go/build"
	"go/scanner"
	"go/token"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Nothing that stands in the standard library is a client secret. What looks
// like one are constants of cryptography: three literals of 16 characters
// and more in a thousand.
func TestFewLiteralsLookReal(t *testing.T) {
	root := filepath.Join(build.Default.GOROOT, "src")
	if _, err := os.Stat(filepath.Join(root, "fmt")); err != nil {
		t.Skip("no source of the standard library:", err)
	}
	long, real := 0, 0
	var samples []string
	for _, dir := range []string{"bufio", "bytes", "database", "encoding", "errors", "expvar", "fmt", "go", "html", "io", "log", "mime", "net", "os", "path", "reflect", "regexp", "runtime", "strconv", "strings", "text", "time", "unicode", "crypto"} {
		for _, s := range literals(t, filepath.Join(root, dir)) {
			if len(s) < 16 {
				continue
			}
			long++
			if text := Of(s); text.Real() {
				real++
				samples = append(samples, s)
			}
		}
	}
	const most = 0.004
	if long < 5000 || float64(real) > most*float64(long) {
		t.Errorf("%d of %d literals look real, want at most %.2f %%:\n%s", real, long, 100*most, strings.Join(samples, "\n"))
	}
	t.Logf("%d of %d literals look real", real, long)
}

// literals returns the string literals of the Go files below dir, without
// tests and imports, each once.
func literals(t *testing.T, dir string) []string {
	var found []string
	seen := make(map[string]bool)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var s scanner.Scanner
		s.Init(token.NewFileSet().AddFile(path, -1, len(source)), source, nil, 0)
		imports := true
		for {
			_, tok, lit := s.Scan()
			switch tok {
			case token.EOF:
				return nil
			case token.FUNC, token.TYPE, token.VAR, token.CONST:
				imports = false
			case token.STRING:
				if v, err := strconv.Unquote(lit); err == nil && !imports && !seen[v] {
					seen[v] = true
					found = append(found, v)
				}
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

const (
	lowers = "abcdefghijklmnopqrstuvwxyz"
	uppers = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits = "0123456789"
	alnums = lowers + uppers + digits
)

// A draw from the alphabet of a provider is opaque and real, but for a few
// that happen to read like words.
func TestDrawsLookReal(t *testing.T) {
	const draws = 2000
	random := rand.New(rand.NewSource(20261123))
	for _, test := range []struct {
		who, alphabet string
		n             int
		after         string
		// Not opaque or not real, of a hundred draws; 0.5 unless there is a reason.
		most float64
	}{
		{"Slack, Facebook", digits + "abcdef", 32, "", 0},
		{"GitHub", digits + "abcdef", 40, "", 0},
		{"GitLab before gloas-", digits + "abcdef", 64, "", 0},
		{"Plaid", digits + "abcdef", 30, "", 0},
		{"Twitch", digits + lowers, 30, "", 0},
		{"Bitbucket", digits + lowers, 32, "", 0},
		{"Cognito", digits + lowers, 51, "", 0},
		{"OneLogin", digits + lowers, 64, "", 0},
		{"LinkedIn", alnums, 16, "", 1.5}, // short: one in 200 reads like a word
		{"Finicity", alnums, 20, "", 0},
		{"RFC 6749's length", alnums, 22, "", 0},
		{"Looker", alnums, 24, "", 0},
		{"Spotify, Keycloak", alnums, 32, "", 0},
		{"Strava", alnums, 40, "", 0},
		{"Foursquare", alnums, 48, "", 0},
		{"X", alnums, 50, "", 0},
		{"Auth0", alnums, 64, "", 0},
		{"Google before 2021", alnums + "_-", 24, "", 0},
		{"Okta", alnums + "_-", 40, "", 0},
		{"base64url of 32 bytes", alnums + "_-", 43, "", 0},
		{"Auth0, base64url", alnums + "_-", 64, "", 0},
		{"Discord", alnums + "_=-", 32, "", 0},
		{"Bitbucket, 64", lowers + digits + "_=-", 64, "", 0},
		{"Salesforce", alnums + "+/=.", 64, "", 0},
		{"PayPal", alnums + "_.-", 80, "", 0},
		{"base64 of 16 bytes", alnums + "+/", 22, "==", 0},
		{"base64 of 32 bytes", alnums + "+/", 43, "=", 0},
		{"base64 of 48 bytes", alnums + "+/", 64, "", 0},
		{"Entra since 2021", alnums + "_~.-", 34, "", 0},
		// Brackets, verbs and blanks of all kinds; the class alone is held to 0.5.
		{"Entra before 2021", alnums + "!#$%&()*+,-./:;<=>?@[]^_{|}~", 32, "", 8},
	} {
		notOpaque, notReal := 0, 0
		var sample string
		for range draws {
			b := make([]byte, test.n)
			for i := range b {
				b[i] = test.alphabet[random.Intn(len(test.alphabet))]
			}
			s := string(b) + test.after
			text := Of(s)
			if text.Class() != Opaque && text.Class() != Secret {
				notOpaque++
				sample = s + " is " + text.Class().String()
			}
			if !text.Real() {
				notReal++
				sample = s + " is " + text.Class().String()
			}
		}
		most := max(test.most, 0.5)
		if got := 100 * float64(notReal) / draws; got > most {
			t.Errorf("%s: %.2f %% are not real, want at most %.1f; %s", test.who, got, most, sample)
		}
		if got := 100 * float64(notOpaque) / draws; got > 0.5 && test.n >= 20 {
			t.Errorf("%s: %.2f %% are not opaque, want at most 0.5; %s", test.who, got, sample)
		}
	}
}
