// Package tagged has structs whose tags put the secret into the query of what a
// generated client sends.
package tagged

type tokenRequest struct {
	GrantType    string `query:"grant_type"`
	ClientID     string `query:"client_id"`
	ClientSecret string `query:"client_secret"`
}

type sender interface{ Send(v any) error }

func token(s sender, id, secret string) error {
	return s.Send(&tokenRequest{
		GrantType:    "client_credentials",
		ClientID:     id,
		ClientSecret: secret, // want `client secret is sent in the URL, in the parameter client_secret`
	})
}
