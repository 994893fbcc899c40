// Package facts has functions and fields of which another package's facts tell;
// by themselves they are nothing.
package facts

type settings struct {
	Key   string
	Login struct{ Key string }
}

func Open(s *settings, word string) {}

func use(s *settings, word string) {
	Open(s, word) // slot: x.Client; fields Login.Key // slot: x.Client
	s.Key = word  // slot: x.Client; provider entra
	_ = settings{
		Key: word, // slot: x.Client; provider entra
	}
	s.Login.Key = word // slot: x.Client; provider entra
	f := Open
	f(s, word)
}
