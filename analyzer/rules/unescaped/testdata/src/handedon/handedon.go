// Package handedon hands the text of a form to a helper of another package. It is one
// of a token request by its grant_type.
package handedon

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"handedon/wire"
)

const sts = "https://sts.fabrikam.com/connect/token"

func sum(id, secret string) (*http.Response, error) {
	return wire.Post(sts, "grant_type=client_credentials&client_id="+url.QueryEscape(id)+"&client_secret="+secret) // want `client secret goes into the form parameter client_secret without form-encoding`
}

type login struct{ id, secret string }

func (l login) format() ([]byte, error) {
	body := fmt.Sprintf("client_id=%s&client_secret=%s&grant_type=client_credentials", url.QueryEscape(l.id), l.secret) // want `client secret goes into the form parameter client_secret`
	return wire.Sender{To: sts}.Bytes([]byte(body))
}

func builder(id, secret string) (*http.Response, error) {
	var b strings.Builder
	b.WriteString("grant_type=client_credentials&client_id=" + url.QueryEscape(id))
	b.WriteString("&client_secret=")
	b.WriteString(secret) // want `client secret goes into the form parameter client_secret`
	return wire.Post(sts, b.String())
}

func closure(id, secret string) func() (*http.Response, error) {
	return func() (*http.Response, error) {
		return wire.Post(sts, strings.Join([]string{"grant_type=client_credentials", "client_id=billing", "client_secret=" + secret}, "&")) // want `client secret goes into the form parameter client_secret`
	}
}

func right(id, secret string) (*http.Response, error) {
	return wire.Post(sts, "grant_type=client_credentials&client_id="+url.QueryEscape(id)+"&client_secret="+url.QueryEscape(secret))
}

func prose(id, state string) string {
	return "grant_type=client_credentials is used by " + id + " (" + state + ")"
}
