// Package trimmed has nothing to report: the white space is taken off
// somewhere, or there can't be any.
package trimmed

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"strings"

	"golang.org/x/oauth2"
)

func atOnce(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: strings.TrimSpace(string(b))}, nil
}

func asBytes(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	b = bytes.TrimRight(b, "\r\n")
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: string(b)}, nil
}

func load(path string) (string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return strings.TrimSuffix(string(b), "\n"), nil
}

// resolve takes a value, or a file's.
func resolve(s string) (string, error) {
	if path, ok := strings.CutPrefix(s, "file:"); ok {
		return load(path)
	}
	return s, nil
}

func helper() (*oauth2.Config, error) {
	secret, err := resolve(os.Getenv("CLIENT_SECRET"))
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: secret}, nil
}

func scanned() (*oauth2.Config, error) {
	s := bufio.NewScanner(os.Stdin)
	s.Scan()
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: s.Text()}, s.Err()
}

func asked() (*oauth2.Config, error) {
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: strings.Trim(line, "\n")}, nil
}

func fields(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f := strings.Fields(string(b))
	return &oauth2.Config{ClientID: f[0], ClientSecret: f[1]}, nil
}

func command() (*oauth2.Config, error) {
	out, err := exec.Command("pass", "show", "client").Output()
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: string(bytes.TrimSpace(out))}, nil
}

func environment() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET")}
}
