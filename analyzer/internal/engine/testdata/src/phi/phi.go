// Package phi has values that depend on the way that was taken.
package phi

import (
	"cmp"
	"os"

	"golang.org/x/oauth2"
)

func branch(live bool) {
	key := "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	if live {
		key = os.Getenv("KEY")
	}
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | env(KEY)
}

func both(live bool) {
	var key string
	if live {
		key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	} else {
		key = "ndcnw8oORpyVuE5wiVsTeRgvJ"
	}
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | const(opaque, 25)
}

func choice(stage string) {
	var key string
	switch stage {
	case "live":
		key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	case "test":
		key = "ndcnw8oORpyVuE5wiVsTeRgvJ"
	case "local":
		fallthrough
	default:
		key = os.Getenv("KEY")
	}
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | const(opaque, 25) | env(KEY)
}

// A constant counts when the other source has nothing: only a look at its value
// tells that.
func empty() {
	key := os.Getenv("KEY")
	if key == "" {
		key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	}
	_ = oauth2.Config{ClientSecret: key} // origins: env(KEY) | const(opaque, 24) "when KEY is unset"
}

func lookup() {
	key, ok := os.LookupEnv("KEY")
	if !ok {
		key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	}
	_ = oauth2.Config{ClientSecret: key} // origins: env(KEY) | const(opaque, 24) "when KEY is unset"
}

func first() {
	key := cmp.Or(os.Getenv("KEY"), os.Getenv("OLD_KEY"), "ZbE2yu1Y3HgCGx9ZUZTxyYgT")
	_ = oauth2.Config{ClientSecret: key} // origins: env(KEY) | env(OLD_KEY) | const(opaque, 24) "when OLD_KEY is unset"
}

func early(live bool) string {
	if live {
		return os.Getenv("KEY")
	}
	return "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
}

func useEarly() {
	_ = oauth2.Config{ClientSecret: early(true)} // origins: env(KEY)
}

// The zero value is no origin.
func zero(live bool) {
	var key string
	if live {
		key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	}
	_ = oauth2.Config{ClientSecret: key} // gap (2026-11-25): const(opaque, 24)
}

func loop(keys []string) {
	key := "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	for _, k := range keys {
		if k != "" {
			key = k
		}
	}
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | unknown(a parameter)
}

// Each value comes back in every round.
func swap(n int) {
	a, b := "ZbE2yu1Y3HgCGx9ZUZTxyYgT", "ndcnw8oORpyVuE5wiVsTeRgvJ"
	for range n {
		a, b = b, a
	}
	_ = oauth2.Config{ClientSecret: a} // origins: const(opaque, 24) | const(opaque, 25)
}

func jump(n int) {
	key := "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
again:
	if n > 0 {
		n--
		key = os.Getenv("KEY")
		goto again
	}
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | env(KEY)
}

// A slot of its own in each branch has one origin.
func apart(live bool) {
	if live {
		_ = oauth2.Config{ClientSecret: os.Getenv("KEY")} // origins: env(KEY)
	} else {
		_ = oauth2.Config{ClientSecret: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"} // origins: const(opaque, 24)
	}
}

// What is overwritten on every way is not in the slot.
func overwritten() {
	key := "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	key = os.Getenv("KEY")
	_ = oauth2.Config{ClientSecret: key} // origins: env(KEY)
}
