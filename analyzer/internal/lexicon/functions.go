package lexicon

import (
	"slices"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// hasWord reports whether a name has one of the words.
func hasWord(name string, words []string) bool {
	return slices.ContainsFunc(Words(name), func(w string) bool { return slices.Contains(words, w) })
}

// cleanups are words in the names of functions whose job is done without a
// token: clean up, fill a cache, count.
var cleanups = []string{"revoke", "logout", "signout", "shutdown", "close", "cleanup", "teardown", "warm", "warmup", "prewarm", "prefetch", "preload", "telemetry", "metrics", "analytics"}

// IsBestEffort reports whether the name of a function says that what it does may
// fail: "warmTokenCache", "Close".
func IsBestEffort(name string) bool { return hasWord(name, cleanups) }

// SignsIn reports whether a function logs in, by its name: how it does that need
// not be known.
func SignsIn(name string) bool {
	return hasWord(name, []string{"login", "relogin", "signin", "authenticate", "reauthenticate"})
}

// tokenWords are words in the names of functions and types that deal with
// tokens.
var tokenWords = []string{"token", "tokens", "auth", "oauth", "oauth2", "oidc", "login", "signin", "authenticate", "authorize", "authorizer", "authenticated",
	"refresh", "exchange", "credential", "credentials", "cred", "creds", "session", "introspect", "access"}

// IsAboutTokens reports whether the name of a function, type or result speaks of
// tokens, logins or credentials.
func IsAboutTokens(name string) bool { return hasWord(name, tokenWords) }

// IsRetry reports whether a name says that something is tried again.
func IsRetry(name string) bool {
	return hasWord(name, []string{"retry", "retries", "retrying", "retryable", "backoff"})
}

// IsCheck reports whether the name of a function says that it checks something:
// "validateConfig", "MustHave".
func IsCheck(name string) bool {
	return hasWord(name, []string{"validate", "valid", "check", "require", "required", "ensure", "verify", "must"})
}

// IsOutput reports whether the name of a function says that it shows a token or
// signs somebody in: what it prints is meant for its user.
func IsOutput(name string) bool {
	return name == "main" || hasWord(name, []string{"token", "tokens", "print", "show", "display", "output", "login", "dump", "export", "run", "execute", "command", "cmd"})
}

// NamesProduct reports whether the name of a command says that it shows a token or signs
// somebody in: "token [scope]", "loginCmd".
func NamesProduct(name string) bool {
	return hasWord(name, []string{"token", "tokens", "print", "show", "display", "login", "dump", "export"})
}

// IsCreation reports whether the name of a function says that it makes
// something, such as a credential that its owner sees once.
func IsCreation(name string) bool {
	return hasWord(name, []string{"create", "add", "new", "register", "registration", "rotate", "reset", "regenerate", "generate", "issue", "provision", "make"})
}

var maskNames = lazyregexp.New(`(?i)redact|mask|hash|obfuscat|sanitiz|scrub|censor|conceal|hide|hidden|fingerprint|digest|hint|truncate|shorten|abbrev|anonym|encrypt|sum256|strip|clean|safe|parse|claims|expir`)

// IsMask reports whether the result of a function hides what it is given, by its
// name: "redact", "sha256sum".
func IsMask(name string) bool { return maskNames.MatchString(name) }

var noToken = lazyregexp.New(`(?i)revo|introspect|logout|validate|check_?token|register|userinfo`)

// GetsNoToken reports whether an address, or the name of a function, is one where
// a client shows its secret and gets no token: revocation, introspection.
func GetsNoToken(name string) bool { return noToken.MatchString(name) }

// IsEncoder reports whether a function encodes a text, by its name.
func IsEncoder(name string) bool {
	return hasWord(name, []string{"escape", "encode", "quote", "marshal", "urlencode", "percent"})
}

// bodyEncoders are the names of functions that make a body of a struct.
var bodyEncoders = []string{"Marshal", "MarshalIndent", "Encode", "Values", "SetBody", "JSON", "BodyStruct", "BodyJSON", "BodyForm"}

// IsBodyEncoder reports whether a function makes a request's body of a struct, by
// its name.
func IsBodyEncoder(name string) bool { return slices.Contains(bodyEncoders, name) }

// readerMakers are functions that make another reader, or a decoder, of one, or
// hand out what was read.
var readerMakers = []string{"NewReader", "LimitReader", "TeeReader", "MaxBytesReader", "NewDecoder", "NewBuffer",
	"NewReaderSize", "Bytes", "String", "TrimSpace", "Body", "NopCloser"}

// IsReaderMaker reports whether a function hands a reader on as another reader, a
// decoder or what was read, by its name.
func IsReaderMaker(name string) bool { return slices.Contains(readerMakers, name) }

// IsReadAll reports whether a function reads a reader to its end, by its name.
func IsReadAll(name string) bool {
	return slices.Contains([]string{"ReadAll", "ReadFrom", "Copy", "ReadFull"}, name)
}

// IsDecode reports whether a function decodes a document, by its name.
func IsDecode(name string) bool {
	return slices.Contains([]string{"Decode", "Unmarshal", "UnmarshalFromString", "DecodeJSON", "ParseQuery", "UnmarshalRead", "UnmarshalNoEscape"}, name)
}
