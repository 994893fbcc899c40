package withtests

import "testing"

func TestConfig(t *testing.T) {
	c := newConfig("jnJegMA4wwsnCXU4xVizThqop8eZ") // want "client secret for oauth2.Config.ClientSecret is a literal"
	if c.ClientSecret == "" {
		t.Error("no secret")
	}
}
