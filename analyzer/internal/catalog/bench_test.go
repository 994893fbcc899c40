package catalog

import "testing"

// BenchmarkParse parses all rows, as for the list of libraries.
func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		libs, err := parseAll()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := New(libs...); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBuiltin makes the catalogue and asks for one package: what a process
// pays once if a package matters.
func BenchmarkBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, err := readBuiltin()
		if err != nil {
			b.Fatal(err)
		}
		if len(c.Package("golang.org/x/oauth2")) == 0 {
			b.Fatal("no rows")
		}
	}
}

// BenchmarkLookup asks for the rows of a package and of a host.
func BenchmarkLookup(b *testing.B) {
	c, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	b.Run("package", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if len(c.Package("golang.org/x/oauth2")) == 0 {
				b.Fatal("no rows")
			}
		}
	})
	b.Run("host", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if c.Host("https://login.microsoftonline.com/common/oauth2/v2.0/token") == nil {
				b.Fatal("no row")
			}
		}
	})
}
