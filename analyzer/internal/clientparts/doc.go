// Package clientparts finds parts of a client that stand in each other's place, or
// that belong to different clients.
//
//	oauth2.Config{ClientID: os.Getenv("CLIENT_SECRET"), ...}    // a [Swap]
//	oauth2.Config{ClientID: prodID, ClientSecret: testSecret}   // a [Mismatch]
//
// Three rules share it: swapped and mismatch report what it finds, and
// registration is silent where one of them speaks.
package clientparts
