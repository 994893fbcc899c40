package analyzer

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// An Incident is what the provider's support needs to find one failed request.
// What a text does not tell is empty.
type Incident struct {
	// Trace and Correlation are the IDs that Entra gives to the request, and
	// the client to what it is part of.
	Trace, Correlation string
	// Time is the timestamp, as it is written.
	Time string
}

// incidentPart is a label and what it names. Only GUIDs and timestamps count:
// nothing else of a text that may hold a secret is repeated.
var incidentPart = lazyregexp.New(`(?i)(trace[ _+-]?id|client-request-id|correlation[ _+-]?id|request[ _+-]?id|timestamp)` +
	`["']*\s*[:=]?[\s+]*["']*` +
	`([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}[ T+][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)` +
	`(?:[^0-9a-z-]|$)`)

// Incidents returns the failed requests that a text identifies: Entra's
// "Trace ID: ... Correlation ID: ... Timestamp: ...", also in JSON, and the
// headers x-ms-request-id and client-request-id.
func Incidents(text string) []Incident {
	var all []Incident
	var current Incident
	flush := func() {
		if current != (Incident{}) && !slices.ContainsFunc(all, current.partOf) {
			all = append(all, current)
		}
		current = Incident{}
	}
	for _, m := range incidentPart.FindAllStringSubmatch(plain(text), -1) {
		if (strings.Count(m[2], "-") == 4) == strings.EqualFold(m[1], "timestamp") {
			continue // a time where an ID belongs, or the other way round
		}
		if m[2][10] == '+' { // a blank in a URL
			m[2] = m[2][:10] + " " + m[2][11:]
		}
		field := current.field(strings.ToLower(m[1]))
		if *field != "" && *field != m[2] {
			flush()
		}
		*field = m[2]
	}
	flush()
	return all
}

// field returns the field that a label names.
func (i *Incident) field(label string) *string {
	switch {
	case label == "timestamp":
		return &i.Time
	case strings.HasPrefix(label, "c"): // correlation ID, client-request-id
		return &i.Correlation
	}
	return &i.Trace
}

// partOf reports whether another incident tells all that this one does.
func (i Incident) partOf(other Incident) bool {
	return (i.Trace == "" || i.Trace == other.Trace) &&
		(i.Correlation == "" || i.Correlation == other.Correlation) &&
		(i.Time == "" || i.Time == other.Time)
}
