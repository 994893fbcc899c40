// Package trims takes something off the secret that is not the line end, or reads up to
// the line end and keeps it.
package trims

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

type client struct{ in *bufio.Reader }

func prefix(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	return &oauth2.Config{ClientID: "portal", ClientSecret: strings.TrimPrefix(string(b), "secret=")}, err // want `is read from a file`
}

func mark(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	return &oauth2.Config{ClientID: "portal", ClientSecret: string(b)}, err // want `is read from a file`
}

func left(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	return &oauth2.Config{ClientID: "portal", ClientSecret: strings.TrimLeft(string(b), " \t\n")}, err // want `is read from a file`
}

func quotes(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	return &oauth2.Config{ClientID: "portal", ClientSecret: strings.Trim(string(b), "'")}, err // want `is read from a file`
}

func (c *client) field() (*oauth2.Config, error) {
	s, err := c.in.ReadString('\n')
	return &oauth2.Config{ClientID: "portal", ClientSecret: s}, err // want `is read from a line`
}

func given(in io.Reader) (*oauth2.Config, error) {
	line := func() (string, error) { return bufio.NewReader(in).ReadString('\n') }
	s, err := line()
	return &oauth2.Config{ClientID: "portal", ClientSecret: s}, err // want `is read from a line`
}

// What follows takes the line end off, or reads something that has none.

func both(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	s := strings.TrimRight(strings.TrimPrefix(string(b), "secret="), "\r\n")
	return &oauth2.Config{ClientID: "portal", ClientSecret: s}, err
}

func suffix(in *bufio.Reader) (*oauth2.Config, error) {
	s, err := in.ReadString('\n')
	return &oauth2.Config{ClientID: "portal", ClientSecret: strings.TrimSuffix(s, "\n")}, err
}

func semicolon(in *bufio.Reader) (*oauth2.Config, error) {
	s, err := in.ReadString(';')
	return &oauth2.Config{ClientID: "portal", ClientSecret: strings.TrimSuffix(s, ";")}, err
}

func chosen(in *bufio.Reader, end byte) (*oauth2.Config, error) {
	s, err := in.ReadString(end)
	return &oauth2.Config{ClientID: "portal", ClientSecret: s}, err
}

func cutset(path, cutset string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	return &oauth2.Config{ClientID: "portal", ClientSecret: strings.Trim(string(b), cutset)}, err
}
