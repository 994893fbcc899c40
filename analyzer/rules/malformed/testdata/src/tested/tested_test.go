package tested

import (
	"testing"

	"golang.org/x/oauth2"
)

func TestConfig(t *testing.T) {
	want := oauth2.Config{ClientSecret: "test-secret"}
	if got := config("test-secret"); got.ClientSecret != want.ClientSecret {
		t.Error("another secret")
	}
	if config("sQ4kXw9TmVr6LnBc3JhP\n").ClientSecret == "" {
		t.Error("lost")
	}
}
