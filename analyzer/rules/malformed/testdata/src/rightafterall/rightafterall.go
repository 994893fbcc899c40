// Package rightafterall has values that are wrong as they stand and right when
// they arrive. They are hardcoded, which is another rule's business.
package rightafterall

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"golang.org/x/oauth2"
)

func trimmed() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(strings.TrimSpace("pK7mQx4ZvRt9LnBj2HcX\n"))
}

func cut() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(strings.TrimSuffix("aN3kRw8zX5vLq7TjMc2B\n", "\n"))
}

func unquoted() (confidential.Credential, error) {
	s, err := strconv.Unquote(`"dB9xKm4Wq7ZrLv2NjHc5"`)
	if err != nil {
		return confidential.Credential{}, err
	}
	return confidential.NewCredFromSecret(s)
}

func bare() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strings.Trim(`"fV6xNk3RqLt8WzMc5JhY"`, `"`)}
}

func unescaped() (*oauth2.Config, error) {
	s, err := url.QueryUnescape("gT3kRw%2BzX8vLq5TjMc7")
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientSecret: s}, nil
}

func prefixed() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strings.TrimPrefix("client_secret=hL5vNc8KxRq2WtMz7JbY", "client_secret=")}
}

// A change that changes nothing.
func lower() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strings.ToLower("4f0c7d92ab81e65f3d0a9c7be214f8d6")}
}
