// Package handlers has clients whose codes a library redeems in a handler.
package handlers

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/zitadel/oidc/v3/pkg/client/rp"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func serve(ctx context.Context, mux *http.ServeMux) error {
	party, err := rp.NewRelyingPartyOIDC(ctx, "https://sso.example.com", os.Getenv("ID"), os.Getenv("SECRET"), "https://app.example.com/callback", nil) // client: grant authorization_code | calls rp.CodeExchangeHandler reported:21; rp.RevokeToken logged:23
	if err != nil {
		return err
	}
	mux.Handle("/callback", rp.CodeExchangeHandler(greet, party))
	mux.HandleFunc("/logout", func(w http.ResponseWriter, r *http.Request) {
		if err := rp.RevokeToken(r.Context(), party, r.FormValue("token"), ""); err != nil {
			log.Print(err)
		}
	})
	return nil
}

func greet(w http.ResponseWriter, r *http.Request, tokens *oidc.Tokens[*oidc.IDTokenClaims], state string, party rp.RelyingParty) {
}

// revoking only revokes.
func revoking(ctx context.Context, token string) error {
	party, err := rp.NewRelyingPartyOIDC(ctx, "https://sso.example.com", os.Getenv("ID"), os.Getenv("SECRET"), "", nil) // client: grant
	if err != nil {
		return err
	}
	return rp.RevokeToken(ctx, party, token, "")
}

// sources fetch their tokens when somebody asks.
func sources(ctx context.Context, t *oauth2.Token) (*http.Client, *http.Client) {
	user := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")}               // client: grant refresh_token | calls
	machine := &clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant client_credentials | calls
	return user.Client(ctx, t), machine.Client(ctx)
}
