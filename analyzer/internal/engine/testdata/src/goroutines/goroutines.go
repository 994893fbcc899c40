// Package goroutines has values that another goroutine sets or sends.
package goroutines

import (
	"os"
	"sync"
	"sync/atomic"

	"golang.org/x/oauth2"
)

func set() {
	var (
		key string
		wg  sync.WaitGroup
	)
	wg.Add(1)
	go func() {
		defer wg.Done()
		key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	}()
	wg.Wait()
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24)
}

func argument() {
	go connect("ndcnw8oORpyVuE5wiVsTeRgvJ")
	go func(s string) {
		_ = oauth2.Config{ClientSecret: s} // origins: const(opaque, 26)
	}("b9ErySqoK0ACUIuXIVHhgCOwsN")
}

func connect(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 25); path: call
}

// What is sent is what is received, whichever came first.
func sent() {
	keys := make(chan string, 2)
	keys <- "bh6fI750Foa5MZSA3OHXcG1GdSK"
	_ = oauth2.Config{ClientSecret: <-keys} // origins: const(opaque, 27)
	for key := range keys {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 27)
	}
	key, ok := <-keys
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 27)
	select {
	case key := <-keys:
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 27)
	default:
		_ = ok
	}
}

type state struct {
	mu  sync.Mutex
	key string
}

func locked() {
	s := &state{}
	s.mu.Lock()
	s.key = os.Getenv("KEY")
	s.mu.Unlock()
	_ = oauth2.Config{ClientSecret: s.key} // origins: env(KEY)
}

// So do the containers of package sync.
func shared() {
	var m sync.Map
	m.Store("shop", "DMz3O6qX5mDwIy2mbbhRXZPO7f39")
	v, _ := m.Load("shop")
	_ = oauth2.Config{ClientSecret: v.(string)} // origins: unknown(a call of Load)
	var p atomic.Pointer[string]
	key := "EuGC9Th4FmaSqb5Savib4jQ6MIwHv"
	p.Store(&key)
	_ = oauth2.Config{ClientSecret: *p.Load()} // origins: unknown(a call of Load)
}
