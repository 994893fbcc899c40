// Package handedon hands the text of a form to a helper of another package.
package handedon

import (
	"fmt"
	"net/http"
	"net/url"

	"handedon/wire"
)

const sts = "https://sts.fabrikam.com/connect/token"

func sum(id, secret string) (*http.Response, error) {
	return wire.Post(sts, "grant_type=client_credentials&client_id="+url.QueryEscape(id)+"&clientsecret="+url.QueryEscape(secret)) // want `parameter clientsecret where the standard's name is client_secret`
}

type login struct{ id, secret string }

func (l login) format() (*http.Response, error) {
	return wire.Post(sts, fmt.Sprintf("grant_type=client_credentials&clientid=%s&client_secret=%s", url.QueryEscape(l.id), url.QueryEscape(l.secret))) // want `parameter clientid where the standard's name is client_id`
}

func right(id, secret string) (*http.Response, error) {
	return wire.Post(sts, "grant_type=client_credentials&client_id="+url.QueryEscape(id)+"&client_secret="+url.QueryEscape(secret))
}
