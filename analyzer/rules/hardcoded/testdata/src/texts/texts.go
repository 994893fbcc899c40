// Package texts puts client secrets together from pieces, or cuts them out of
// longer texts.
package texts

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/oauth2"
)

// An addition that is no constant expression.
func concat() oauth2.Config {
	prefix := "T6QsQmaF6qny5ASk" // want "client secret for oauth2.Config.ClientSecret is a literal <32 characters, opaque>"
	return oauth2.Config{ClientSecret: prefix + "crMzJkCx74VfMGNE"}
}

func grown() oauth2.Config {
	key := "F7S8exAviI3r2Xvu" // want "client secret for oauth2.Config.ClientSecret is a literal"
	key += "zTt7usBJgci5"
	return oauth2.Config{ClientSecret: key}
}

// fmt.
func format() []oauth2.Config {
	a := fmt.Sprintf("%s%s", "XDHzqeKpyhjIAHhg77", "XJKFISxy9e49aHiL") // want "client secret for oauth2.Config.ClientSecret is a literal <34 characters, opaque>"
	b := fmt.Sprintf("S4JGLeKeqWnjTL4hoBpM-%d", 7)                     // want "client secret for oauth2.Config.ClientSecret is a literal"
	c := fmt.Sprint("utyxoZvtfh5pPdejeVn5PayxbnKpT5")                  // want "client secret for oauth2.Config.ClientSecret is a literal"
	d := fmt.Sprintf("aX4dtUt3UTrMDmrYFEi8DsbXtuTo")                   // want "client secret for oauth2.Config.ClientSecret is a literal"
	e := string(fmt.Appendf(nil, "%v", "RxqRGAGWInX2wJmsk3qxUpyNWa"))  // want "client secret for oauth2.Config.ClientSecret is a literal"
	return []oauth2.Config{{ClientSecret: a}, {ClientSecret: b}, {ClientSecret: c}, {ClientSecret: d}, {ClientSecret: e}}
}

// strings.Join, over a literal and over a variable that grew.
func join() []oauth2.Config {
	a := strings.Join([]string{"APxgZepD2a74", "MJQ6GbJnF7dSCU"}, "") // want "client secret for oauth2.Config.ClientSecret is a literal <26 characters, opaque>"
	parts := []string{"hQJ5y4m6FmPi6A"}
	parts = append(parts, "eC5U9RKx4hYWseIF") // want "client secret for oauth2.Config.ClientSecret is a literal <31 characters, opaque>"
	b := strings.Join(parts, "-")
	return []oauth2.Config{{ClientSecret: a}, {ClientSecret: b}}
}

// strings.Builder and bytes.Buffer.
func builder() []oauth2.Config {
	var sb strings.Builder
	sb.WriteString("U7wcmJfQmkfg3P")
	sb.WriteString("tdy5W47J2vnY2PkY") // want "client secret for oauth2.Config.ClientSecret is a literal <31 characters, opaque>"
	sb.WriteByte('7')
	var buf bytes.Buffer
	buf.WriteString("RHwG7g5eq6eN")
	fmt.Fprintf(&buf, "%s", "eKT49LHqenYgpCdJKE")                    // want "client secret for oauth2.Config.ClientSecret is a literal <30 characters, opaque>"
	buffer := bytes.NewBufferString("Qcz59eoqhU4KKRJ63m3fqiIu2VDmc") // want "client secret for oauth2.Config.ClientSecret is a literal <29 characters, opaque>"
	return []oauth2.Config{{ClientSecret: sb.String()}, {ClientSecret: buf.String()}, {ClientSecret: buffer.String()}}
}

// The blanks around these are put right on their way, so they are real
// secrets.
func trim() []oauth2.Config {
	a := strings.TrimSpace("  hsgaMfg6a6GpsNg72resQGGYXerX\n")        // want "client secret for oauth2.Config.ClientSecret is a literal <28 characters, opaque>"
	b := strings.TrimPrefix("key=WXKmVLvwHR3UoTD6trc7wreq3E", "key=") // want "client secret for oauth2.Config.ClientSecret is a literal <26 characters, opaque>"
	c := strings.TrimSuffix("TTWgADcLHaFuo3IedmTb6Nzq;", ";")         // want "client secret for oauth2.Config.ClientSecret is a literal <24 characters, opaque>"
	d := strings.Trim(`"mu7icQwNQE973iVfGXJZwkbx8sjxUR"`, `"`)        // want "client secret for oauth2.Config.ClientSecret is a literal <30 characters, opaque>"
	e := strings.ReplaceAll("EH3CVCmuC6NVIo-Dmn9f36dTVme8N", "-", "") // want "client secret for oauth2.Config.ClientSecret is a literal <28 characters, opaque>"
	return []oauth2.Config{{ClientSecret: a}, {ClientSecret: b}, {ClientSecret: c}, {ClientSecret: d}, {ClientSecret: e}}
}

// Parts of a text: a slice, a field, what stands behind a colon.
func cut() []oauth2.Config {
	line := "portal:hAIWAiuhejBN9sJuIWrEVqJa9kzt" // want "client secret for oauth2.Config.ClientSecret is a literal <28 characters, opaque>"
	a := line[7:]
	b := strings.Split("shop;Fu2UtWDYrIrADvZG3BQmsbjrQZ", ";")[1]  // want "client secret for oauth2.Config.ClientSecret is a literal <26 characters, opaque>"
	_, c, _ := strings.Cut("mail=dLH6ENKP5w4oMLjeJrhhMoEF", "=")   // want "client secret for oauth2.Config.ClientSecret is a literal"
	d := strings.Fields("admin P6r6f7UJX7IjbiHpQ3yNPRhDnj6qAT")[1] // want "client secret for oauth2.Config.ClientSecret is a literal <30 characters, opaque>"
	return []oauth2.Config{{ClientSecret: a}, {ClientSecret: b}, {ClientSecret: c}, {ClientSecret: d}}
}

// Written backwards, a character per line, or as code points: nobody finds
// these with grep.
func spelled() oauth2.Config {
	r := []rune{'w', 'K', '7', 'p', 'Z', '2', 'm', 'X', 'q', '9', 'L', 'd', 'R', '4', 'v', 'T', 'y', '8', 'H', 'n'} // want "client secret for oauth2.Config.ClientSecret is a literal <20 characters, opaque>"
	return oauth2.Config{ClientSecret: string(r)}
}

// Other ways to write into a builder.
func written() []oauth2.Config {
	var a, b, c strings.Builder
	fmt.Fprint(&a, "Sj8BHJKK4gMuqmbGfos24u5MLnI6")              // want "client secret for oauth2.Config.ClientSecret is a literal"
	b.Write([]byte("m5qWNAMkgr5JIZ3TJEVnejERwq"))               // want "client secret for oauth2.Config.ClientSecret is a literal"
	_, _ = io.WriteString(&c, "Vvz8jLjEds6zeFQVxY5qM5EEXzYtEL") // want "client secret for oauth2.Config.ClientSecret is a literal"
	var d strings.Builder
	fill(&d)
	return []oauth2.Config{{ClientSecret: a.String()}, {ClientSecret: b.String()}, {ClientSecret: c.String()}, {ClientSecret: d.String()}}
}

func fill(sb *strings.Builder) { sb.WriteString("yZNqEQ5egc5G2T7Ev7FWjAWP") } // want "client secret for oauth2.Config.ClientSecret is a literal"
