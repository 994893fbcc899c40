// Package hidden has comments that hide findings, and one that hides none.
package hidden

import "golang.org/x/oauth2/clientcredentials"

const tokenURL = "https://sso.fabrikam.com/oauth/token"

//oauthvet:allow hardcoded -- the emulator documents it
var emulator = clientcredentials.Config{ClientID: "emulator", ClientSecret: "cK9rWz4TxL7qNv2JpM6bDs3h", TokenURL: tokenURL}

//nolint:oauthvet // the emulator documents it
var second = clientcredentials.Config{ClientID: "emulator", ClientSecret: "pR3xTq8KvZ6nWj5LmC2bHs7f", TokenURL: tokenURL}

// Directive: a comment without a reason hides nothing, and is reported itself.
//
//oauthvet:allow hardcoded
var third = clientcredentials.Config{ClientID: "emulator", ClientSecret: "wL6kTz9RqX3vNp8JmB4cHd5s", TokenURL: tokenURL}
