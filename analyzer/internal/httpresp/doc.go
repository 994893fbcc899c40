// Package httpresp follows the answers to token requests: where a body is decoded,
// and whether anybody looks at the status, the error or the token before it is
// used.
//
//	resp, err := http.PostForm(tokenURL, form)
//	json.NewDecoder(resp.Body).Decode(&token) // Decoded
//	if token.AccessToken == "" { ... }        // Checked
package httpresp
