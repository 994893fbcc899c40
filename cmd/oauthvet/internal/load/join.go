package load

import (
	"go/token"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer"
)

// joined returns the clients of a program, each once: what a package passes to
// another one that makes the client of it is where the values of that client come
// from, and no client of its own. Where the other package is not among those that
// were looked at, it stays.
func joined(clients []Client) []Client {
	j := &joiner{clients: clients, takers: make([][]int, len(clients))}
	for i := range clients {
		j.takers[i] = j.takersOf(i)
	}
	var all []Client
	for i := range clients {
		switch {
		case j.made(i, make(map[int]bool)):
		case len(j.takers[i]) == 0:
			all = append(all, j.join(i))
		default: // none of them is the client itself
			all = append(all, clients[i])
		}
	}
	return all
}

// A joiner joins clients, which it knows by their number.
type joiner struct {
	clients []Client
	// takers are the clients that take the values of another one.
	takers [][]int
}

// A values is what is known of one part of a client.
type values struct {
	sources *[]analyzer.Source
	places  *[]token.Position
	passed  analyzer.Source
}

// parts returns the parts of a client.
func parts(c *Client) []values {
	return []values{
		{&c.ID, &c.Sources.ID, c.Passed.ID},
		{&c.Secret, &c.Sources.Secret, c.Passed.Secret},
		{&c.Tenant, &c.Sources.Tenant, c.Passed.Tenant},
	}
}

// passes reports whether a client is made in another package.
func (c *Client) passes() bool { return c.Passed.Secret.Kind != "" || c.Passed.ID.Kind != "" }

// source reports whether a source of a client is the parameter or field that
// takes a value of another one.
func (c *Client) source(s, passed analyzer.Source) bool {
	if passed.Kind == "" || s.Kind != passed.Kind || s.Name != passed.Name {
		return false
	}
	where := s.Where
	if s.Pos.IsValid() {
		where = c.Package + "/" + where
	}
	return where == passed.Where
}

func (j *joiner) takersOf(i int) []int {
	if !j.clients[i].passes() {
		return nil
	}
	var takers []int
	for k := range j.clients {
		taker := &j.clients[k]
		for n, part := range parts(taker) {
			passed := parts(&j.clients[i])[n].passed
			if k != i && !slices.Contains(takers, k) && slices.ContainsFunc(*part.sources, func(s analyzer.Source) bool { return taker.source(s, passed) }) {
				takers = append(takers, k)
			}
		}
	}
	return takers
}

// made reports whether one of those that take the values of a client, or pass
// them on in turn, is where they end: the client itself, or what is passed to a
// package that was not looked at.
func (j *joiner) made(i int, seen map[int]bool) bool {
	if seen[i] {
		return false
	}
	seen[i] = true
	return slices.ContainsFunc(j.takers[i], func(k int) bool { return len(j.takers[k]) == 0 || j.made(k, seen) })
}

// join returns a client with the sources of what is passed to it.
func (j *joiner) join(i int) Client {
	c := j.clients[i]
	givers := make(map[int]bool)
	for n, part := range parts(&c) {
		*part.sources, *part.places = j.sources(i, n, givers, make(map[int]bool))
	}
	renewals := []string{c.Renewal}
	for k := range j.clients {
		if !givers[k] {
			continue
		}
		giver := &j.clients[k]
		renewals = append(renewals, giver.Renewal)
		for n, f := range giver.Failures {
			if !slices.Contains(c.Calls, giver.Calls[n]) {
				c.Failures = append(c.Failures[:len(c.Failures):len(c.Failures)], f)
				c.Calls = append(c.Calls[:len(c.Calls):len(c.Calls)], giver.Calls[n])
			}
		}
	}
	for _, r := range []string{"build", "restart"} { // the most that any of them takes
		if slices.Contains(renewals, r) {
			c.Renewal = r
			break
		}
	}
	return c
}

// sources returns where the n-th part of a client comes from, and notes the
// clients that pass it. Under way are those that were asked.
func (j *joiner) sources(i, n int, givers, under map[int]bool) (all []analyzer.Source, places []token.Position) {
	under[i] = true
	defer delete(under, i)
	c := &j.clients[i]
	add := func(s analyzer.Source, at token.Position) {
		for k, other := range all {
			if places[k] == at && other.Kind == s.Kind && other.Name == s.Name && other.Value == s.Value && other.When == s.When {
				return
			}
		}
		all, places = append(all, s), append(places, at)
	}
	part := parts(c)[n]
	for k, s := range *part.sources {
		if c.passes() && c.source(s, part.passed) {
			continue // it passes on what it is given
		}
		before := len(all)
		for from := range j.clients {
			giver := &j.clients[from]
			if under[from] || !c.source(s, parts(giver)[n].passed) {
				continue
			}
			givers[from] = true
			sources, at := j.sources(from, n, givers, under)
			for m, s := range sources {
				if s.Pos.IsValid() && giver.Package != c.Package {
					s.Where, s.Pos = giver.Package+"/"+s.Where, token.NoPos
				}
				add(s, at[m])
			}
		}
		if len(all) == before {
			add(s, (*part.places)[k])
		}
	}
	return all, places
}
