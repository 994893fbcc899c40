package flow

import "testing"

// What a branch is called goes into messages: words of people, nothing that
// may be a secret.
func TestBranchWords(t *testing.T) {
	for word, want := range map[string]bool{
		"test": true, "prod-eu": true, "": false, "hunter2": false, "a b": false, "averyveryverylongword": false,
	} {
		if got := isWord(word); got != want {
			t.Errorf("isWord(%q) = %t, want %t", word, got, want)
		}
	}
	for name, want := range map[string]bool{
		"env": false, "mode": false, "clientSecret": true, "password": true, "apiKey": true, "AccessToken": true,
	} {
		if got := confidential(name); got != want {
			t.Errorf("confidential(%q) = %t, want %t", name, got, want)
		}
	}
}
