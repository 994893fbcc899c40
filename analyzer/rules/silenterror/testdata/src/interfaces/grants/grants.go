// Package grants implements interfaces that others declare.
package grants

import (
	"context"
	"os"

	"golang.org/x/oauth2/clientcredentials"
)

type Client struct{ Conf clientcredentials.Config }

// Token asks for a token.
func (c *Client) Token(ctx context.Context) (string, error) {
	t, err := c.Conf.Token(ctx)
	if err != nil {
		return "", err
	}
	return t.AccessToken, nil
}

// File has a text that is no token.
type File struct{ Name string }

// Text reads the text.
func (f File) Text(context.Context) (string, error) {
	data, err := os.ReadFile(f.Name)
	return string(data), err
}
