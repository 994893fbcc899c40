// Package elsewhere has nothing to report: texts that are no form bodies of a
// token request.
package elsewhere

import (
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
)

func logged(id string) { log.Printf("client_id=%s&state=ready", id) }

func written(id, secret string) error {
	return os.WriteFile("client.env", []byte("client_id="+id+"\nclient_secret="+secret+"\n"), 0o600)
}

// A payment's client secret is meant for the browser.
func checkout(w http.ResponseWriter, r *http.Request, intent, clientSecret string) {
	http.Redirect(w, r, fmt.Sprintf("https://checkout.example.com/?intent_id=%s&client_secret=%s&currency=EUR", intent, clientSecret), http.StatusFound)
}

// A server reads a form.
func serve(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	id, secret := r.PostForm.Get("client_id"), r.PostForm.Get("client_secret")
	fmt.Fprintln(w, id != "" && secret != "")
}

func authorize(id, state string) string {
	v := url.Values{"client_id": {id}, "state": {state}}
	return "https://sso.fabrikam.com/authorize?" + v.Encode()
}

func form(r *http.Request) string { return strings.TrimSpace(r.FormValue("client_secret")) }
