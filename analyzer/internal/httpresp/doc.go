// Package httpresp has the one model of an HTTP answer: what a test of its status
// means ([StatusReader]), what is read, decoded and looked at ([Reading]), and whether
// the text of a refusal is lost ([Refusal]). A reading follows the answer forwards, by
// dataflow.Walk.Succs, from the response to its parts:
//
//	resp, err := http.PostForm(tokenURL, form)
//	if resp.StatusCode/100 != 2 { ... }       // Refused on one side, Accepted on the other
//	json.NewDecoder(resp.Body).Decode(&token) // Decoded
//	if token.AccessToken == "" { ... }        // Checked
package httpresp
