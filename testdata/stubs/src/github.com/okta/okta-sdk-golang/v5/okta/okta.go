// Package okta is a stub with the signatures of
// github.com/okta/okta-sdk-golang/v5 v5.0.2.
package okta

type Client struct {
	ClientId              *string        `json:"client_id,omitempty"`
	ClientSecret          NullableString `json:"client_secret,omitempty"`
	ClientSecretExpiresAt NullableInt32  `json:"client_secret_expires_at,omitempty"`
}

func (o *Client) SetClientSecretExpiresAt(v int32) {}

type NullableString struct {
	value *string
	isSet bool
}

type NullableInt32 struct {
	value *int32
	isSet bool
}

func NewNullableInt32(val *int32) *NullableInt32 { return &NullableInt32{value: val, isSet: true} }
