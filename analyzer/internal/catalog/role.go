package catalog

import (
	"slices"
)

// Families returns the families of the providers that the words of a name stand
// for.
func (c *Catalog) Families(words []string) []string {
	var found []string
	add := func(w string) {
		for _, r := range c.names[w] {
			if f := r.Word("family"); !slices.Contains(found, f) {
				found = append(found, f)
			}
		}
	}
	for i, w := range words {
		if add(w); i > 0 {
			add(words[i-1] + w) // GitHub, LinkedIn
		}
	}
	return found
}

// Family returns the family of a provider, and whether it is a broker: one whose
// customers log in with accounts of other providers. The family is "" for
// providers that no names are known of.
func (c *Catalog) Family(provider string) (family string, broker bool) {
	for _, r := range c.Words(Provider) {
		if r.Symbol.Name == provider {
			return r.Word("family"), r.Word("broker") != ""
		}
	}
	return "", false
}

// Stage returns the class of the deployment that a provider's host belongs to,
// "production" or "sandbox", or "".
func (c *Catalog) Stage(address string) string {
	if r := c.host(Stage, address); r != nil {
		return r.Word("as")
	}
	return ""
}

// Cloud returns the cloud that a provider's host belongs to, or "".
func (c *Catalog) Cloud(address string) string {
	if r := c.host(Cloud, address); r != nil {
		return r.Word("as")
	}
	return ""
}
