// Package migrations moves client secrets from one place to another.
package migrations

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type row struct {
	ID           string
	ClientSecret sql.NullString
	OldSecret    string `db:"client_secret_old"`
}

type document struct {
	Clients []struct {
		ID     string `json:"client_id"`
		Secret string `json:"client_secret"`
	} `json:"clients"`
}

func read(db *sql.DB) (rows []row, err error) {
	found, err := db.Query("SELECT id, client_secret, client_secret_old FROM clients")
	if err != nil {
		return nil, fmt.Errorf("read client_secret: %w", err)
	}
	defer found.Close()
	for found.Next() {
		var r row
		if err := found.Scan(&r.ID, &r.ClientSecret, &r.OldSecret); err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, found.Err()
}

func export(rows []row) ([]byte, error) {
	var d document
	for _, r := range rows {
		d.Clients = append(d.Clients, struct {
			ID     string `json:"client_id"`
			Secret string `json:"client_secret"`
		}{r.ID, r.ClientSecret.String})
	}
	return json.MarshalIndent(d, "", "  ")
}

func dotenv(rows []row) string {
	var sb strings.Builder
	for _, r := range rows {
		sb.WriteString(strings.ToUpper(r.ID))
		sb.WriteString("_CLIENT_SECRET=")
		sb.WriteString(r.ClientSecret.String)
		sb.WriteByte('\n')
	}
	return sb.String()
}

func terraform(id string) string {
	return fmt.Sprintf("resource \"okta_app_oauth\" %q {\n  client_secret = var.%s_client_secret\n}\n", id, id)
}

func compose(id string) string {
	return "CLIENT_ID=" + id + "\nCLIENT_SECRET=" + os.Getenv("CLIENT_SECRET") + "\nCLIENT_SECRET_FILE=/run/secrets/" + id
}
