package errortexts

import (
	"encoding/json"
	"os"

	"golang.org/x/oauth2"
)

func keep(t *oauth2.Token) error {
	data, err := json.Marshal(t)
	if err != nil {
		return err
	}
	if err := os.WriteFile("token.json", data, 0o644); err != nil { // want "a token .oauth2.Token. goes to a file that everybody may read"
		return err
	}
	return os.WriteFile("token.json", data, 0o600)
}
