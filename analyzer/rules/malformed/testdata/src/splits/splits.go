// Package splits takes lines NAME=VALUE apart.
package splits

import (
	"bufio"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func settings(path string) (map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m := map[string]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if kv := strings.Split(lines.Text(), "="); len(kv) > 1 {
			m[kv[0]] = kv[1]
		}
	}
	return m, nil
}

func fromMap(path string) (*oauth2.Config, error) {
	m, err := settings(path)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: m["client_id"], ClientSecret: m["client_secret"]}, nil // want `is changed on its way: a line NAME=VALUE is split at every =`
}

func argument(line string) *oauth2.Config {
	return &oauth2.Config{ClientID: "billing", ClientSecret: strings.Split(line, "=")[1]} // want `split at every =`
}

type file struct{ line string }

func (f file) secret() string {
	parts := strings.Split(f.line, "=")
	return strings.TrimSpace(parts[1])
}

func method() *oauth2.Config {
	return &oauth2.Config{ClientID: "billing", ClientSecret: file{os.Getenv("LINE")}.secret()} // want `split at every =`
}

func closure(line string) *oauth2.Config {
	value := func(s string) string { return strings.Split(s, "=")[1] }
	return &oauth2.Config{ClientID: "billing", ClientSecret: value(line)} // want `split at every =`
}

// What counts the parts notices more than two, and these cut once.
func counted(line string) *oauth2.Config {
	kv := strings.Split(line, "=")
	if len(kv) != 2 {
		return nil
	}
	return &oauth2.Config{ClientID: "billing", ClientSecret: kv[1]}
}

func once(line string) *oauth2.Config {
	return &oauth2.Config{ClientID: "billing", ClientSecret: strings.SplitN(line, "=", 2)[1]}
}

func cut(line string) *oauth2.Config {
	_, value, _ := strings.Cut(line, "=")
	return &oauth2.Config{ClientID: "billing", ClientSecret: value}
}

func joined(line string) *oauth2.Config {
	return &oauth2.Config{ClientID: "billing", ClientSecret: strings.Join(strings.Split(line, "=")[1:], "=")}
}
