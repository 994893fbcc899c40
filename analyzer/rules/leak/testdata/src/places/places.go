// Package places shows secrets and tokens in places that people do not think of.
package places

import (
	"context"
	"flag"
	"net/http"
	"os"
	"os/exec"

	"golang.org/x/oauth2"
)

func redirects(w http.ResponseWriter, r *http.Request, c *oauth2.Config) {
	t, err := c.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	w.Header().Set("Location", "/welcome?access_token="+t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to an HTTP response"
	h := w.Header()
	h.Add("location", "/welcome?access_token="+t.AccessToken)                     // want "a token .oauth2.Token.AccessToken. goes to an HTTP response"
	http.Redirect(w, r, "/welcome?access_token="+t.AccessToken, http.StatusFound) // want "a token .oauth2.Token.AccessToken. goes to an HTTP response"
	w.Header().Set("Location", "/welcome?state="+r.FormValue("state"))
	r.Header.Set("Location", t.AccessToken)
	r.Header.Set("Authorization", "Bearer "+t.AccessToken)
}

type login struct{ ID, ClientSecret string }

func (l login) run(ctx context.Context) error {
	args := []string{"login", "--secret", l.ClientSecret}
	if err := exec.Command("sso", args...).Run(); err != nil { // want "client secret places.login.ClientSecret goes to the list of processes"
		return err
	}
	cmd := exec.CommandContext(ctx, "sso", "login", "--secret="+os.Getenv("APP_CLIENT_SECRET")) // want "client secret APP_CLIENT_SECRET goes to the list of processes"
	cmd.Env = append(os.Environ(), "SSO_CLIENT_SECRET="+l.ClientSecret)
	return exec.CommandContext(ctx, "sso", "login", l.ID).Run()
}

var secret = flag.String("client-secret", os.Getenv("APP_CLIENT_SECRET"), "client secret") // want "client secret APP_CLIENT_SECRET goes to the command's help"

func flags(fs *flag.FlagSet, l *login) {
	fs.StringVar(&l.ClientSecret, "secret", os.Getenv("APP_CLIENT_SECRET"), "client secret") // want "client secret APP_CLIENT_SECRET goes to the command's help"
	fs.StringVar(&l.ID, "id", os.Getenv("APP_CLIENT_ID"), "client ID")
	fs.String("other-secret", "", "client secret, or APP_CLIENT_SECRET")
}
