package diagnosis

import (
	"fmt"
	"io"

	"github.com/oauthvet/oauthvet/analyzer"
)

// WriteIncident writes what the provider's support will ask for, a line for
// each part that is known.
func WriteIncident(w io.Writer, i analyzer.Incident) {
	for _, part := range [][2]string{{"Trace ID", i.Trace}, {"Correlation ID", i.Correlation}, {"Timestamp", i.Time}} {
		if part[1] != "" {
			fmt.Fprintf(w, "  %s: %s\n", part[0], part[1])
		}
	}
}

// A JSONIncident is an incident as it stands in documents.
type JSONIncident struct {
	Trace       string `json:"traceId,omitempty"`
	Correlation string `json:"correlationId,omitempty"`
	Time        string `json:"timestamp,omitempty"`
}
