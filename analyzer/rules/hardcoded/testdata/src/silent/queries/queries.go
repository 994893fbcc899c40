// Package queries has SQL, templates and scripts that name client secrets.
package queries

import "database/sql"

const (
	createTable = `CREATE TABLE oauth_clients (
		client_id     TEXT PRIMARY KEY,
		client_secret VARCHAR(255) NOT NULL,
		redirect_uri  TEXT
	)`
	selectClient  = "SELECT client_secret FROM oauth_clients WHERE client_id = $1"
	selectByPair  = "SELECT id FROM oauth_clients WHERE client_id=? AND client_secret=?"
	updateSecret  = `UPDATE oauth_clients SET client_secret = :client_secret WHERE client_id = :client_id`
	graphQL       = `mutation { createClient(input: {clientId: $id, clientSecret: $clientSecret}) { id } }`
	page          = `<input type="password" name="client_secret" value="{{ .ClientSecret }}" placeholder="client secret">`
	script        = `fetch("/token", {body: "client_secret=" + encodeURIComponent(clientSecret)})`
	shell         = "export CLIENT_SECRET=$(gcloud secrets versions access latest --secret=portal)"
	kubernetes    = "env:\n- name: CLIENT_SECRET\n  valueFrom:\n    secretKeyRef:\n      name: portal\n      key: client_secret\n"
	dockerCompose = "environment:\n  CLIENT_SECRET: ${CLIENT_SECRET:?set it}\n  client_secret: \"${CLIENT_SECRET}\"\n"
	helm          = "oauth:\n  clientSecret: {{ .Values.oauth.clientSecret | quote }}\n"
	anchors       = "client_secret: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n"
	clientSecret  = `{"client_secret": "%s"}`
)

func load(db *sql.DB, id string) (clientSecret string, err error) {
	err = db.QueryRow(selectClient, id).Scan(&clientSecret)
	return clientSecret, err
}
