// Package addresses has templates of addresses and command lines with a place
// for a client secret: what is wrong with them concerns another rule.
package addresses

import "fmt"

const (
	tokenURL   = "https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=%s&secret=%s"
	ernieURL   = "https://aip.baidubce.com/oauth/2.0/token?grant_type=client_credentials&client_id=%v&client_secret=%v"
	intercom   = "https://api.intercom.io/auth/eagle/token?client_secret=%s"
	documented = "https://sso.fabrikam.com/token?client_id=<id>&client_secret=<secret>"
	template   = "https://sso.fabrikam.com/token?client_secret={clientSecret}&code={code}"
)

func address(id, clientSecret, code string) string {
	return "https://graph.qq.com/oauth2.0/token?client_id=" + id + "&client_secret=" + clientSecret + "&code=" + code
}

func baidu(id, clientSecret string) string { return fmt.Sprintf(ernieURL, id, clientSecret) }

func arguments(id, clientSecret string) []string {
	return []string{"--oidc-client-id=" + id, "--oidc-client-secret=" + clientSecret, "-e", "CLIENT_SECRET=" + clientSecret}
}
