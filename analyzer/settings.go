package analyzer

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// Validate returns the first thing that is wrong with the options, in words
// that say what to do. Analyzers return the same error when they run.
func (o *Options) Validate() error {
	for _, name := range []string{"enable", "disable", "only", "level", "rows", "now", "near", "lifetime"} {
		if err := o.validate(name); err != nil {
			return fmt.Errorf("-%s: %w", name, err)
		}
	}
	return nil
}

func (o *Options) validate(name string) error { return o.settings().errs[name] }

// settings are options that were read: what the texts mean, and what is wrong
// with them, by flag.
type settings struct {
	enabled, disabled, only map[string]bool
	level                   rule.Level
	now                     time.Time
	near, lifetime          int
	// catalog reads the catalogue when it is first asked for: most processes of
	// a vet tool never come to that.
	catalog func() (*catalog.Catalog, error)
	errs    map[string]error
}

// settingsCache keeps the settings for the texts that they were read from.
type settingsCache struct {
	mu  sync.Mutex
	key texts
	val *settings
}

// texts are the options that need reading.
type texts struct{ enable, disable, only, level, rows, now, near, lifetime string }

func (o *Options) settings() *settings {
	key := texts{o.Enable, o.Disable, o.Only, o.Level, o.Rows, o.Now, o.Near, o.Lifetime}
	o.cache.mu.Lock()
	defer o.cache.mu.Unlock()
	if o.cache.val == nil || o.cache.key != key {
		o.cache.key, o.cache.val = key, key.read()
	}
	return o.cache.val
}

func (t texts) read() *settings {
	s := &settings{level: rule.Warning, now: time.Now(), errs: make(map[string]error)}
	s.enabled, s.errs["enable"] = ruleSet(t.enable)
	s.disabled, s.errs["disable"] = ruleSet(t.disable)
	s.only, s.errs["only"] = ruleSet(t.only)
	s.contradictions()
	if t.level != "" {
		s.level, s.errs["level"] = rule.ParseLevel(t.level)
	}
	if t.now != "" {
		now, err := time.Parse(time.DateOnly, t.now)
		if err != nil {
			err = fmt.Errorf("bad date %s (want a day like 2006-01-02)", printable.Word(t.now))
		}
		s.now, s.errs["now"] = now, err
	}
	s.near, s.errs["near"] = wholeNumber(t.near, 30, 0, "days")
	s.lifetime, s.errs["lifetime"] = wholeNumber(t.lifetime, 24, 1, "months")
	s.catalog = sync.OnceValues(func() (*catalog.Catalog, error) {
		builtin, err := catalog.Builtin()
		if err != nil {
			return nil, err
		}
		return builtin.With(t.rows)
	})
	if t.rows != "" {
		_, err := s.catalog()
		s.errs["rows"] = publicRow(err)
	}
	return s
}

// wholeNumber reads a number of days or months, from least to ten thousand. An empty
// text is the standard one.
func wholeNumber(text string, standard, least int, unit string) (int, error) {
	if text == "" {
		return standard, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > 10000 {
		return standard, fmt.Errorf("bad number of %s %s (want a whole number from %d to 10000)", unit, printable.Word(text), least)
	}
	return n, nil
}

// contradictions notes what the lists of rules say against each other.
func (s *settings) contradictions() {
	for _, r := range registry {
		enabled, disabled, only := s.enabled[r.ID], s.disabled[r.ID], s.only[r.ID]
		switch {
		case enabled && disabled && s.errs["disable"] == nil:
			s.errs["disable"] = fmt.Errorf("rule %s is enabled and disabled; leave one of the two", r.ID)
		case len(s.only) == 0 || s.errs["only"] != nil:
		case only && disabled:
			s.errs["only"] = fmt.Errorf("rule %s is disabled too; leave one of the two", r.ID)
		case only && enabled:
			s.errs["only"] = fmt.Errorf("rule %s is enabled too; only is enough", r.ID)
		case enabled:
			s.errs["only"] = fmt.Errorf("rule %s is enabled and not among the only ones; add it to them", r.ID)
		}
	}
}

// ruleSet reads names of rules, separated by commas.
func ruleSet(list string) (map[string]bool, error) {
	set := make(map[string]bool)
	for id := range strings.SplitSeq(list, ",") {
		id = strings.TrimSpace(id)
		if id == "" {
			continue
		}
		if find(id) == nil {
			return nil, unknownRule(id)
		}
		set[id] = true
	}
	return set, nil
}

func find(id string) *rule.Rule {
	for _, r := range registry {
		if r.ID == id {
			return r
		}
	}
	return nil
}

func unknownRule(id string) error {
	var known []string
	for _, r := range registry {
		known = append(known, r.ID)
	}
	return fmt.Errorf("unknown rule %s (known: %s)", printable.Word(id), strings.Join(known, ", "))
}
