// Command shop has typical mistakes with OAuth client secrets, for oauthvet to
// find.
package main

import (
	"fmt"
	"net/http"
)

func main() {
	fmt.Println("sign in at", googleConfig().Endpoint.AuthURL, "or", microsoftConfig().Endpoint.AuthURL)
	for _, token := range []func(*http.Client) (*http.Response, error){billingToken, shippingToken, stockToken} {
		resp, err := token(http.DefaultClient)
		if err != nil {
			fmt.Println(err)
			continue
		}
		resp.Body.Close()
		fmt.Println(resp.Status)
	}
}
