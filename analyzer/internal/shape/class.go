package shape

import "strconv"

// A Class says what a string looks like. Every string has exactly one class;
// [Of] decides which. The zero Class is [Empty].
type Class uint8

const (
	// Empty is the empty string.
	Empty Class = iota
	// Blank is white space only.
	Blank
	// Placeholder is text that somebody meant to replace, or a dummy:
	// "YOUR_CLIENT_SECRET", "changeme", "<secret>", "xxxxxxxx", "12345678".
	Placeholder
	// Masked is a secret whose characters were hidden: "****", "[redacted]".
	Masked
	// Template still holds something to be expanded: "${SECRET}", "{{ .Secret }}", "%s".
	Template
	// Reference points to a place where a secret is kept: "op://vault/item/field",
	// "arn:aws:secretsmanager:...", "projects/p/secrets/s/versions/1".
	Reference
	// EnvName is the name of an environment variable, "AZURE_CLIENT_SECRET", or
	// of a constant in capitals.
	EnvName
	// URL is an address or a URN.
	URL
	// Path names a file, a route, a host, a mailbox or a MIME type.
	Path
	// GUID is a UUID in its usual text form.
	GUID
	// Secret has a format that one provider gives to client secrets and nobody
	// else uses; see [Text.Format].
	Secret
	// ID has the format of a provider's client ID, which is no secret.
	ID
	// Hash is a password hash: bcrypt, argon2, PBKDF2.
	Hash
	// Document is a text with a structure of its own: JSON, XML, PEM, a
	// multi-line configuration.
	Document
	// Pairs is form or query text, key=value joined by &.
	Pairs
	// Prose is text for people: words with blanks between them.
	Prose
	// Identifier is made of words that programs name things with, without
	// blanks: "api.oauth.error", "client_secret_basic", "invalidClient".
	Identifier
	// Number is made of digits, too few or too regular for a secret.
	Number
	// Word is text of no other class, chosen by a person rather than drawn at
	// random: "hunter2", "swordfish-monday". A text of fewer than 12 characters
	// is a Word even where it can't be read.
	Word
	// Opaque looks drawn at random, or at least is long and can't be read.
	// Whether it is mixed enough for a secret, [Text.Real] says.
	Opaque
	// Unused says that there is none, for a library that insists on some text:
	// "unused", "not-needed".
	Unused
)

var classNames = [...]string{
	Empty:       "empty",
	Blank:       "blank",
	Placeholder: "placeholder",
	Masked:      "masked",
	Template:    "template",
	Reference:   "reference",
	EnvName:     "environment variable name",
	URL:         "URL",
	Path:        "path",
	GUID:        "GUID",
	Secret:      "secret format",
	ID:          "client ID format",
	Hash:        "hash",
	Document:    "document",
	Pairs:       "key=value pairs",
	Prose:       "prose",
	Identifier:  "identifier",
	Number:      "number",
	Word:        "word",
	Opaque:      "opaque",
	Unused:      "unused",
}

// String returns the name of the class in lower-case words, as it stands in
// messages and facts.
func (c Class) String() string {
	if int(c) < len(classNames) {
		return classNames[c]
	}
	return "class " + strconv.Itoa(int(c))
}
