// Package wrappers sends texts through functions of its own.
package wrappers

import (
	"context"
	"io"
	"net/http"
	"strings"
)

func post(ctx context.Context, target, body string) (*http.Response, error) {
	return send(ctx, target, strings.NewReader(body))
}

func send(ctx context.Context, target string, body io.Reader) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, target, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

func token(ctx context.Context, target, clientSecret string) (*http.Response, error) {
	return post(ctx, target, "grant_type=client_credentials&client_id=web-frontend&client_secret="+clientSecret) // want `client secret goes into the form parameter client_secret`
}

func revoke(ctx context.Context, target, token, clientSecret string) (*http.Response, error) {
	return post(ctx, target, "token="+token+"&client_id=web-frontend&client_secret="+clientSecret) // want `client secret goes into the form parameter client_secret`
}

func lookup(ctx context.Context, target, name string) (*http.Response, error) {
	return post(ctx, target, "name="+name)
}
