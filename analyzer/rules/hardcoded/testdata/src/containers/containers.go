// Package containers keeps client secrets in maps and slices.
package containers

import "golang.org/x/oauth2"

var byName = map[string]string{
	"portal": "VBX2EzBsJHwjMe8AUu3YhdAq9mMn", // want "client secret for oauth2.Config.ClientSecret is a literal"
	"region": "eu-west-1-frankfurt-az2b",
}

func constantKey() oauth2.Config { return oauth2.Config{ClientSecret: byName["portal"]} }

// With a key that is not known any element may be meant.
var perApp = map[string]string{
	"portal": "L5bIaFUsunGNRuAcj2UzXDoWr3",  // want "client secret for oauth2.Config.ClientSecret is a literal"
	"shop":   "Q8goNB4hbnIImDQuwmVL4N7yeuy", // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func anyKey(app string) (oauth2.Config, bool) {
	key, ok := perApp[app]
	return oauth2.Config{ClientID: app, ClientSecret: key}, ok
}

func made() oauth2.Config {
	m := make(map[string]string)
	m["id"] = "portal"
	m["key"] = "bgwEcUJ6hbtVI6k4opKfGS2o6ZT4GC" // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientID: m["id"], ClientSecret: m["key"]}
}

type app struct{ id, key string }

// Structs in a map, by value and by pointer.
var apps = map[string]app{
	"portal": {"portal", "XgSnLYfP9AZometSt3gib53a"}, // want "client secret for oauth2.Config.ClientSecret is a literal"
}

var shops = map[int]*app{
	1: {id: "shop", key: "rEYehzm6Wc2Bpy4GZjdo3yjPs"}, // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func values(n int) []oauth2.Config {
	a := apps["portal"]
	return []oauth2.Config{{ClientID: a.id, ClientSecret: a.key}, {ClientSecret: shops[n].key}}
}

// Maps in maps.
var nested = map[string]map[string]string{
	"google": {
		"id":  "portal",
		"key": "hF79irfMGcbcuR8sUcbBz6mpEyVkmNga", // want "client secret for oauth2.Config.ClientSecret is a literal"
	},
}

func deep() oauth2.Config {
	return oauth2.Config{ClientID: nested["google"]["id"], ClientSecret: nested["google"]["key"]}
}

// An untyped tree, as decoded YAML is.
var tree = map[string]any{
	"oauth": map[string]any{"key": "ESGj4GT6CGYQkG8HLK54aCxzr89zn"}, // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func untyped() oauth2.Config {
	return oauth2.Config{ClientSecret: tree["oauth"].(map[string]any)["key"].(string)}
}

// Slices and arrays: by index, in a loop, appended to.
var list = []string{"portal", "qWtpcSr8bGnmqLjex8VsdoKgGFIQ2Y9"} // want "client secret for oauth2.Config.ClientSecret is a literal"

var fixed = [2]string{1: "SsJ2beRyU2bbCPv54m4VGbKs2NgjTtrAR"} // want "client secret for oauth2.Config.ClientSecret is a literal"

func indexed() []oauth2.Config {
	return []oauth2.Config{{ClientID: list[0], ClientSecret: list[1]}, {ClientSecret: fixed[1]}}
}

func loop() []oauth2.Config {
	var all []oauth2.Config
	for _, key := range []string{
		"GYsTcCdtP4sTKsQPSzvogE7M2A",   // want "client secret for oauth2.Config.ClientSecret is a literal"
		"s8jhmNxDYWpea4KhNQ6dW7Gu8BkP", // want "client secret for oauth2.Config.ClientSecret is a literal"
	} {
		all = append(all, oauth2.Config{ClientSecret: key})
	}
	return all
}

func mapLoop() (all []oauth2.Config) {
	for id, key := range map[string]string{
		"portal": "wsXF5hbJAIoSNNxzKK3Z3xjwggZ9QLkgsp", // want "client secret for oauth2.Config.ClientSecret is a literal"
	} {
		all = append(all, oauth2.Config{ClientID: id, ClientSecret: key})
	}
	return all
}

func grown() oauth2.Config {
	var keys []string
	keys = append(keys, "NqPZ8PCIJNQaUjE67uhQHYDm") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: keys[0]}
}

// The rest of the arguments.
func variadic(keys ...string) oauth2.Config { return oauth2.Config{ClientSecret: keys[0]} }

var fromVariadic = variadic("GPcrjdLfzKhV6g89xjzxD2ounkx") // want "client secret for oauth2.Config.ClientSecret is a literal"

// A type with a method around an untyped map.
type conf struct{ m map[string]any }

func (c *conf) text(key string) string {
	if v, ok := c.m[key].(string); ok {
		return v
	}
	return ""
}

func around() oauth2.Config {
	c := &conf{m: map[string]any{"id": "portal", "key": "LdzB9iefQti8RVqErNVIUHdEBK"}} // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientID: c.text("id"), ClientSecret: c.text("key")}
}

// Looked up on the spot.
func spot(live bool) oauth2.Config {
	return oauth2.Config{ClientSecret: map[bool]string{
		true:  "XUW3HnjfuSRDAFhxd3syk3KLGqWa",   // want "client secret for oauth2.Config.ClientSecret is a literal"
		false: "FynXqIN8FysIRfLhjpqqykkX7QgDBi", // want "client secret for oauth2.Config.ClientSecret is a literal"
	}[live]}
}
