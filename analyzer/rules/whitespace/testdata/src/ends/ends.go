// Package ends reads secrets in ways that keep the end of the line: by a copy, a line
// of whatever reader, a helper of another package, a method that a decoder calls, and
// where only something else is taken off.
package ends

import (
	"bufio"
	"bytes"
	"ends/vault"
	"flag"
	"io"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func copied(path string) (*oauth2.Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	var sb strings.Builder
	if _, err := io.Copy(&sb, f); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: sb.String()}, nil // want `is read from a file`
}

func copiedAndTrimmed(f *os.File) (*oauth2.Config, error) {
	b := new(bytes.Buffer)
	if _, err := f.WriteTo(b); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: strings.TrimSpace(b.String())}, nil
}

type prompt struct{ in *bufio.Reader }

func (p prompt) config() (*oauth2.Config, error) {
	secret, err := p.in.ReadString('\n')
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: secret}, err // want `is read from a line`
}

// What is read up to another character may end with that one.
func (p prompt) until() (*oauth2.Config, error) {
	secret, err := p.in.ReadString(0)
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: secret}, err
}

func prefix(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: strings.TrimPrefix(string(b), "secret=")}, err // want `is read from a file`
}

func otherEnd(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: strings.TrimLeft(string(b), " \n")}, err // want `is read from a file`
}

func rightEnd(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: strings.TrimRight(string(b), " \n")}, err
}

func elsewhere(path string) (*oauth2.Config, error) {
	secret, err := vault.Read(path)
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: secret}, err // want `is read from a file`
}

func trimmedElsewhere(path string) (*oauth2.Config, error) {
	secret, err := vault.Line(path)
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: secret}, err
}

func readerElsewhere(s vault.Source) (*oauth2.Config, error) {
	secret, err := s.Secret()
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: secret}, err // want `is read from a file`
}

type fromFile string

func (f *fromFile) String() string { return "" }

func (f *fromFile) Set(path string) error {
	b, err := os.ReadFile(path) // want `is read from a file`
	*f = fromFile(b)
	return err
}

func flags() *oauth2.Config {
	var secret fromFile
	flag.Var(&secret, "client-secret-file", "file with the secret")
	flag.Parse()
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: string(secret)}
}
