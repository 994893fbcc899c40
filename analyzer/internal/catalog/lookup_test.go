package catalog

import "testing"

func TestLooksUp(t *testing.T) {
	for source, want := range map[string]bool{
		// Helpers.
		`func Or(key, otherwise string) string { if v := os.Getenv(key); v != "" { return v }; return otherwise }`:               true,
		`func (s Source) get(name string) (string, bool) { return os.LookupEnv(s.prefix + name) }`:                               true,
		`func (s *Source) all() map[string]string { for _, k := range s.keys { m[k] = s.GetEnv(k) }; return m }`:                 true,
		`func load() (*Config, error) { var name = prefix + "THE_KEY"; return &Config{os.Getenv(name)}, nil }`:                   true,
		`func get(key string) string { if s := os.Getenv(key); s != "" { return s }; return "otherwise" }`:                       true,
		`func first(keys ...string) string { for _, k := range keys { if s := os.Getenv(k); s != "" { return s } }; return "" }`: true,
		`var get = func(key string) string { return os.Getenv(key) }`:                                                            true,

		// The name is constant: who would give a default beside it?
		`func home() string { return os.Getenv("HOME") }`: false,
		`func home() string { return os.Getenv(name) }`:   false,
		`var home = os.Getenv(name)`:                      false,
		// There is no default, or (a gap, 2026-11-30) it is a constant of the package.
		`func Getenv(key string) (value string, found bool) { return syscall.Getenv(key) }`:              false,
		`func get(key string) string { if s := os.Getenv(key); s != "" { return s }; return otherwise }`: false,
		// Nothing comes of it for anybody else.
		`func check(key string) bool { _, ok := os.LookupEnv(key); return ok }`:    false,
		`func number(key string) (int64, error) { return parse(os.Getenv(key)) }`:  false,
		`func load(c *Config, key string) { c.Key = os.Getenv(key) }`:              false,
		`func open(state *State) int { return push(os.Getenv(state.Text(1))) }`:    false,
		`func Getenv(key string) string { return "" }`:                             false,
		`func other(key string) string { return "os.Getenv(key)" }`:                false,
		`func set(key string) string { _ = os.Setenv(key, "Getenv("); return "" }`: false,
	} {
		if got := looksUp([]byte("package p\n\n" + source)); got != want {
			t.Errorf("looksUp(%s) = %t", source, got)
		}
	}
	if !looksUp([]byte("v := os.Getenv(key)")) {
		t.Error("what can't be parsed may look up anything")
	}
}
