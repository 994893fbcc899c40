// Package client is a stub with the signatures of
// github.com/ory/hydra-client-go/v2 v2.2.1.
package client

type OAuth2Client struct {
	ClientId              *string `json:"client_id,omitempty"`
	ClientSecret          *string `json:"client_secret,omitempty"`
	ClientSecretExpiresAt *int64  `json:"client_secret_expires_at,omitempty"`
}

func (o *OAuth2Client) SetClientSecretExpiresAt(v int64) {}

func PtrInt64(v int64) *int64 { return &v }
