// Package farther gets client secrets out of another package by all usual
// means: the finding is at the slot and tells the place.
package farther

import (
	"golang.org/x/oauth2"

	"farther/conf"
)

func all() []oauth2.Config {
	_, key, err := conf.Pair()
	if err != nil {
		return nil
	}
	return []oauth2.Config{
		{ClientSecret: conf.Keys["portal"]},      // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:11"
		{ClientSecret: conf.List[1]},             // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:14"
		{ClientSecret: string(conf.Bytes)},       // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:17"
		{ClientSecret: *conf.Pointer},            // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:22"
		{ClientSecret: *conf.Flag},               // want "client secret for oauth2.Config.ClientSecret is .* at farther/conf/conf.go:25"
		{ClientSecret: conf.FromEnv},             // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:28 when WIKI_KEY is unset"
		{ClientSecret: conf.Default.Key()},       // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:47"
		{ClientSecret: key},                      // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:50"
		{ClientSecret: conf.Get("portal")},       // gap (2026-11-25): the key of the map is a parameter of another package
		{ClientSecret: conf.Credentials().Key},   // want "client secret for oauth2.Config.ClientSecret is a literal .* at farther/conf/conf.go:56"
		{ClientSecret: conf.Func()},              // gap (2026-11-25): a function in a variable of another package
		{ClientSecret: conf.NewProvider().Key()}, // gap (2026-11-25): an interface whose implementation is in another package
		{ClientSecret: conf.Generic.Value},       // gap (2026-11-25): a field of a generic struct of another package
	}
}
