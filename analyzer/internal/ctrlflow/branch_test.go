package ctrlflow

import (
	"testing"
)

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
}
