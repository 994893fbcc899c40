// Package wrappers passes client secrets through functions of its own.
package wrappers

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

// One function deep.
func newConfig(id, key string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: key}
}

var portal = newConfig("portal", "uxbtcyjdp4NNsJzWSr8JbRwUP53Q") // want "client secret for oauth2.Config.ClientSecret is a literal"

// Two and four.
func newPortal(key string) *oauth2.Config { return newConfig("portal", key) }

var two = newPortal("n5jFt6cSz8eULs5dWnTBvIUM3N") // want "client secret for oauth2.Config.ClientSecret is a literal"

func a(key string) *oauth2.Config { return b(1, key) }

func b(n int, key string) *oauth2.Config {
	if n > 2 {
		return nil
	}
	return c(key, n)
}

func c(key string, _ int) *oauth2.Config {
	k := key
	return newPortal(k)
}

var four = a("khLJHJjdoh9rMqxcUY8bBtICTJJFzu") // want "client secret for oauth2.Config.ClientSecret is a literal"

// The function changes it on the way.
func prefixed(tail string) *oauth2.Config { return newConfig("portal", "live-"+tail) }

var changed = prefixed("bjAaJnWizH9ZZ3b4UQUwoxs3") // want "client secret for oauth2.Config.ClientSecret is a literal <29 characters"

// The client is a parameter too.
func fill(c *clientcredentials.Config, key string) { c.ClientSecret = key }

func filled() *clientcredentials.Config {
	c := &clientcredentials.Config{ClientID: "billing"}
	fill(c, "UDV8HCNdmKZDvFcdytqJdy8kq42IHh8Q") // want "client secret for clientcredentials.Config.ClientSecret is a literal"
	return c
}

// A struct, a map, a pointer and the rest of the arguments as parameters.
type credentials struct{ id, key string }

func fromStruct(c credentials) *oauth2.Config { return newConfig(c.id, c.key) }

var structured = fromStruct(credentials{"shop", "QLTzmRBBpf8KcGvSDf9yCGEbG"}) // want "client secret for oauth2.Config.ClientSecret is a literal"

func fromMap(m map[string]string) *oauth2.Config { return newConfig(m["id"], m["key"]) }

var mapped = fromMap(map[string]string{"id": "shop", "key": "qeHfP33TUycpF3csZgcyHZ4i2mi"}) // want "client secret for oauth2.Config.ClientSecret is a literal"

func fromPointer(key *string) *oauth2.Config { return newConfig("shop", *key) }

func pointed() *oauth2.Config {
	key := "TayXxXEQQX4EKatn8rkJhgUAWu83i" // want "client secret for oauth2.Config.ClientSecret is a literal"
	return fromPointer(&key)
}

func fromList(parts ...string) *oauth2.Config { return newConfig(parts[0], parts[1]) }

var listed = fromList("shop", "j7dFeTn7EQSppJTPkiowvzoTC5Fi2mt") // want "client secret for oauth2.Config.ClientSecret is a literal"

// A function that calls itself.
func retry(ctx context.Context, n int, key string) error {
	if n == 0 {
		return nil
	}
	if _, err := newConfig("mail", key).Exchange(ctx, "code"); err != nil {
		return retry(ctx, n-1, key)
	}
	return nil
}

func again(ctx context.Context) error { return retry(ctx, 3, "aBgpP8dHVYhEQhvKUjWhh3a29t92hUkhR") } // want "client secret for oauth2.Config.ClientSecret is a literal"

// Deferred and in another goroutine.
func background(ctx context.Context, key string) { _ = newConfig("sync", key).Client(ctx, nil) }

func start(ctx context.Context) {
	go background(ctx, "f4JRronPCmNfWUqFwj8Jk4fd")      // want "client secret for oauth2.Config.ClientSecret is a literal"
	defer background(ctx, "RBHcJH7os8fk9fEtyqJWnMy6nA") // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// Each caller has a secret of its own.
func newBilling(key string) *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: "billing", ClientSecret: key}
}

var (
	test = newBilling("mjmKzRJCaMadRjrh7coFBZCMNLD9")   // want "client secret for clientcredentials.Config.ClientSecret is a literal"
	live = newBilling("tyAk2bYc2cXERzEH3FMqZTny3m2C6V") // want "client secret for clientcredentials.Config.ClientSecret is a literal"
)
