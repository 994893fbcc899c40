// Package httpreq finds the HTTP requests that carry OAuth credentials or go to a
// token endpoint, and what is known of each: method, address, headers, body,
// parameters, Basic header, and where it is sent.
//
//	form := url.Values{"grant_type": {"client_credentials"}, "client_secret": {s}}
//	http.PostForm("https://login.example.com/token", form)
//	// Request: POST, form body, parameters grant_type and client_secret
//
// A request is assembled from everything that the program does with the value
// that is sent ([Find]); what no library call makes a request is looked for by
// its text.
package httpreq
