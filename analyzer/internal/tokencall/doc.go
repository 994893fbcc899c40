// Package tokencall finds the calls whose error says that a token could not be had,
// and what becomes of that error.
//
//	token, err := conf.Exchange(ctx, code)       // the catalogue knows it
//	resp, err := http.PostForm(tokenURL, form)   // a hand-written request: send,
//	body, err := io.ReadAll(resp.Body)           // read
//	err = json.Unmarshal(body, &token)           // and decode
//	func login() error { _, err := conf.Token(ctx); return err } // a wrapper
//
// Wrappers are followed through the package; other packages learn of them by
// facts ([Calls.Failing]). errflow says what becomes of an error; whether its loss
// matters ([Excuse]) is judged here, and so is a code that is redeemed twice
// ([Redemption], AADSTS54005).
package tokencall
