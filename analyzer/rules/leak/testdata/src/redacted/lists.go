package redacted

import (
	"log"

	"golang.org/x/oauth2"
)

// Copies whose list or map of clients is built anew, with masks in it.

type entry struct{ ClientID, ClientSecret string }

type gateway struct {
	Port    int
	Entries []entry
	ByName  map[string]entry
}

func (g *gateway) configs() (all []*oauth2.Config) {
	for _, e := range g.Entries {
		all = append(all, &oauth2.Config{ClientID: e.ClientID, ClientSecret: e.ClientSecret})
	}
	return all
}

func (g *gateway) emptied() gateway {
	shown := *g
	shown.ByName, shown.Entries = nil, nil
	for _, e := range g.Entries {
		e.ClientSecret = "***"
		shown.Entries = append(shown.Entries, e)
	}
	return shown
}

func (g *gateway) built() gateway {
	var list []entry
	for i := range g.Entries {
		e := g.Entries[i]
		e.ClientSecret = ""
		list = append(list, e)
	}
	shown := *g
	shown.Entries, shown.ByName = list, map[string]entry{}
	return shown
}

func maskedEntry(e entry) entry { e.ClientSecret = "***"; return e }

func byName(g gateway) gateway {
	m := make(map[string]entry)
	for name, e := range g.ByName {
		m[name] = maskedEntry(e)
	}
	g.ByName, g.Entries = m, nil
	return g
}

func (g *gateway) kept() gateway {
	shown := *g
	for _, e := range g.Entries {
		e.ClientSecret = "***"
		shown.Entries = append(shown.Entries, e) // behind the old ones
	}
	shown.ByName = nil
	return shown
}

func (g *gateway) rebuilt() gateway {
	var list []entry
	for _, e := range g.Entries {
		list = append(list, e)
	}
	shown := *g
	shown.Entries, shown.ByName = list, nil
	return shown
}

func (g *gateway) sometimes(short bool) gateway {
	shown := *g
	shown.ByName = nil
	if short {
		shown.Entries = nil
	}
	return shown
}

func showGateways(g *gateway) {
	log.Printf("%+v", g.emptied())
	log.Printf("%+v", g.built())
	log.Printf("%+v", byName(*g))
	hide := func(g gateway) gateway { g.Entries, g.ByName = nil, nil; return g }
	log.Printf("%+v", hide(*g))
	log.Printf("%+v", g.kept())          // want `redacted.entry shows its client secret in a log`
	log.Printf("%+v", g.rebuilt())       // want `redacted.entry shows its client secret in a log`
	log.Printf("%+v", g.sometimes(true)) // want `redacted.entry shows its client secret in a log`
}
