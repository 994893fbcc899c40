package rule

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

// TokenCall inserts what fails: "the error of oauth2.Config.Exchange".
func TokenCall(c *tokencall.Call) Arg {
	text := "the error of " + c.Label
	switch c.Stage {
	case tokencall.Sending:
		text += ", which sends a token request,"
	case tokencall.Reading:
		text += ", which reads the answer to a token request,"
	case tokencall.Decoding:
		text += ", which decodes the answer to a token request,"
	default:
		if c.End != "" && c.End != c.Label {
			text += ", which carries that of " + c.End + ","
		}
	}
	return Arg{text}
}

// LostCause inserts what the user would have seen of a token call that failed,
// and how to get at it.
func LostCause(c *tokencall.Call) Arg {
	switch {
	case c.Stage == tokencall.Decoding, c.Stage == tokencall.Reading:
		return Arg{"an answer that is no token (a proxy's page, an error such as invalid_client with its description) then looks like an empty token, which the next server refuses with 401"}
	case c.Stage == tokencall.Sending:
		return Arg{"a name that does not resolve, a refused connection or a certificate that is not trusted then looks like a wrong secret, or like nothing at all"}
	case c.Handwritten():
		return Arg{"the status of the answer and its error and error_description (invalid_client, AADSTS7000215, ...) are lost"}
	case c.Provider == "entra":
		return Arg{"the AADSTS code (AADSTS7000215 for a wrong secret, 7000222 for an expired one), its text and the trace ID are lost; errors.As to *azidentity.AuthenticationFailedError or *oauth2.RetrieveError gives them"}
	}
	return Arg{"the server's code (invalid_client, invalid_grant, AADSTS7000215, ...) and its text are lost; errors.As to *oauth2.RetrieveError, or at Entra to *azidentity.AuthenticationFailedError, gives code, description and trace ID"}
}
