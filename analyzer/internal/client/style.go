package client

import "github.com/oauthvet/oauthvet/analyzer/internal/httpreq"

// A StyleKind says how a client authenticates.
type StyleKind string

// The ways to authenticate.
const (
	InForm    StyleKind = "form"
	InBasic   StyleKind = "header"
	InBoth    StyleKind = "header and form"
	InURL     StyleKind = "url"
	Tried     StyleKind = "unset" // the library tries the header, then the form
	ByLibrary StyleKind = ""      // nothing in the source decides it
	AtRunTime StyleKind = "decided at run time"
)

// StyleOf returns how a client authenticates, as far as the source says it: a
// constant of the library is returned as it is written, "AuthStyleInHeader".
func (p *Clients) StyleOf(c *Client) StyleKind {
	if c.Request != nil {
		return style(c.Request)
	}
	for _, r := range c.Requests {
		return style(r)
	}
	if style := c.Part(Style); style != nil {
		if name := p.unit.ConstantName(style.Node); name != "" {
			return StyleKind(name)
		}
		return AtRunTime
	}
	switch row := c.Endpoint.Row; {
	case row != nil && row.Word("style") == "params":
		return InForm
	case row != nil && row.Word("style") == "header":
		return InBasic
	case c.Endpoint.Node != nil && p.probing(c.Endpoint.Node) != nil:
		return Tried
	}
	if c.Slot != nil && c.Slot.Row != nil && c.Slot.Row.Word("grant") != "" {
		if v, ok := c.Slot.Row.Attr("style"); ok && v.Field != "" {
			return Tried
		}
	}
	return ByLibrary
}

// style returns in which part of a request the secret is.
func style(r *httpreq.Request) StyleKind {
	form, url := false, false
	for _, f := range r.Parameters {
		if f.As == "secret" {
			form, url = form || f.In != httpreq.InQuery, url || f.In == httpreq.InQuery
		}
	}
	switch basic := len(r.Basics) > 0; {
	case basic && form:
		return InBoth
	case basic:
		return InBasic
	case url:
		return InURL
	case form:
		return InForm
	}
	return ByLibrary
}
