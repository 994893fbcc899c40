package identset

import "testing"

func TestIn(t *testing.T) {
	names := make(Set)
	names.Add("Größe", "New")
	for source, want := range map[string]bool{
		"":                             false,
		"sso.New()":                    true,
		"sso.Newer(renew, New2, _New)": false,
		"x.Größe":                      true,
		"Größe":                        true,
		"x.Größenordnung":              false,
		"// New":                       true,
		"\ufeffpackage New":            true,
	} {
		if got := names.In([]byte(source)); got != want {
			t.Errorf("In(%q) = %v", source, got)
		}
	}
	if make(Set).In([]byte("New")) {
		t.Error("an empty set is in something")
	}
}

func TestAllocations(t *testing.T) {
	names := make(Set)
	names.Add("New")
	source := []byte("func (s *Set) ReadAll(source []byte) (err error)")
	if n := testing.AllocsPerRun(10, func() { names.In(source) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
