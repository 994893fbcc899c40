// Package answers prints the body of an answer to a token request.
package answers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
)

type tokenError struct{ message string }

func (e tokenError) Error() string { return e.message }

func newTokenError(message string) error { return tokenError{message: message} }

func form() url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {"billing"}, "client_secret": {os.Getenv("BILLING_CLIENT_SECRET")}}
}

func always() error {
	resp, err := http.PostForm("https://sso.example.com/oauth/token", form())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	log.Printf("token answer: %s", body) // want "the answer to a token request goes to a log"
	return nil
}

func accepted(client *http.Client, tenant string) error {
	if strings.EqualFold(tenant, "common") {
		return nil
	}
	req, err := http.NewRequest(http.MethodPost, "https://sso.example.com/oauth/token", nil)
	if err != nil {
		return err
	}
	req = req.WithContext(req.Context())
	if v := form(); v != nil {
		s := v.Encode()
		body := io.NopCloser(strings.NewReader(s))
		req.Body = body
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	} else if resp == nil {
		return newTokenError("no answer")
	}
	defer resp.Body.Close()
	rb, err := io.ReadAll(resp.Body)
	if resp.StatusCode != http.StatusOK {
		if err != nil {
			return fmt.Errorf("status %d: %v", resp.StatusCode, err)
		}
		return fmt.Errorf("status %d: %s", resp.StatusCode, rb)
	}
	var token struct{ Expires int }
	if err := json.Unmarshal(rb, &token); err != nil {
		return newTokenError(fmt.Sprintf("no JSON: %v: %s", err, string(rb))) // want "the answer to a token request goes to an error text"
	}
	return nil
}

func dumped(client *http.Client) error {
	req, err := http.NewRequest(http.MethodPost, "https://sso.example.com/oauth/token", strings.NewReader(form().Encode()))
	if err != nil {
		return err
	}
	dump, err := httputil.DumpRequestOut(req, true)
	if err == nil {
		fmt.Fprintf(os.Stderr, "%s\n", dump) // want "a token request, with the client secret in it, goes to the standard error output"
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	dump, err = httputil.DumpResponse(resp, true)
	if err == nil {
		log.Print(string(dump)) // want "the answer to a token request goes to a log"
	}
	return nil
}

func basic(id string) error {
	req, err := http.NewRequest(http.MethodPost, "https://sso.example.com/oauth/token", strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return err
	}
	req.SetBasicAuth(url.QueryEscape(id), url.QueryEscape(os.Getenv("SSO_CLIENT_SECRET")))
	log.Printf("sending %+v", req) // want "a token request, with the client secret in it, goes to a log"
	return nil
}

// GitHub wants no grant type.
func document(code string) error {
	body, err := json.Marshal(map[string]string{"client_id": "web", "client_secret": os.Getenv("GITHUB_CLIENT_SECRET"), "code": code})
	if err != nil {
		return err
	}
	req, err := http.NewRequest(http.MethodPost, "https://git.example.com/login/oauth/access_token", bytes.NewBuffer(body))
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println("status:", resp.Status, resp.Body) // an address
	answer, _ := io.ReadAll(resp.Body)
	fmt.Fprintln(os.Stderr, string(answer)) // want "the answer to a token request goes to the standard error output"
	return nil
}

// There is no token in the answer to a revocation, and none that was refused.
func revoked(token string) error {
	resp, err := http.PostForm("https://sso.example.com/oauth/revoke", url.Values{"token": {token}, "client_secret": {os.Getenv("BILLING_CLIENT_SECRET")}})
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	log.Printf("revoked: %s", body)
	return nil
}

func refused() error {
	resp, err := http.PostForm("https://sso.example.com/oauth/token", form())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if code := resp.StatusCode; code < 200 || code > 299 {
		return fmt.Errorf("status %d: %s", code, body)
	}
	if strings.Contains(string(body), "errcode") {
		return fmt.Errorf("refused: %s", body)
	}
	var token struct{ AccessToken string }
	if err := json.Unmarshal(body, &token); err != nil || token.AccessToken == "" {
		return fmt.Errorf("no token: %w", err)
	}
	return nil
}

// Whether the status was looked at is not known.
func undecoded() error {
	resp, err := http.PostForm("https://sso.example.com/oauth/token", form())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	var token struct{ AccessToken string }
	if err := json.Unmarshal(body, &token); err != nil {
		return fmt.Errorf("no JSON: %w: %s", err, body)
	}
	return nil
}

func copied() error {
	resp, err := http.PostForm("https://sso.example.com/oauth/token", form())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(os.Stderr, resp.Body) // want "the answer to a token request goes to the standard error output"
	return err
}

// exchanged asks for a status that comes round in a circle.
func exchanged(tries int) error {
	resp, err := http.PostForm("https://sso.example.com/oauth/token", form())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	this, other := tries, 500
	for range tries {
		this, other = other, this
	}
	if this != http.StatusOK {
		log.Printf("token answer: %s", body) // want "the answer to a token request goes to a log"
	}
	return nil
}
