package reallife

import (
	"net/http"
	"net/url"
	"strings"
)

func refresh(token string) (*http.Request, error) {
	data := url.Values{}
	data.Set("client_id", defaultClientID)
	data.Set("client_secret", antigravityClientSecret)
	data.Set("grant_type", "refresh_token")
	data.Set("refresh_token", token)
	return http.NewRequest(http.MethodPost, "https://oauth2.googleapis.com/token", strings.NewReader(data.Encode()))
}
