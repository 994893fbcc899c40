// Package streams reads the secret from standard input and from commands.
package streams

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func asked() (*oauth2.Config, error) {
	fmt.Print("Client secret: ")
	secret, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: secret}, nil // want `client secret for oauth2.Config.ClientSecret is read from standard input`
}

func piped() (*oauth2.Config, error) {
	secret, err := io.ReadAll(os.Stdin)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: string(secret)}, nil // want `client secret for oauth2.Config.ClientSecret is read from standard input`
}

func command(name string) (*clientcredentials.Config, error) {
	out, err := exec.Command("pass", "show", name).Output()
	if err != nil {
		return nil, err
	}
	return &clientcredentials.Config{
		ClientID:     "billing",
		ClientSecret: string(out), // want `client secret for clientcredentials.Config.ClientSecret is read from a command's output`
		TokenURL:     "https://sso.fabrikam.com/token",
	}, nil
}
