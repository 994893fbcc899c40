// Package consts has client secrets in constants. What is reported is the
// literal of the declaration, wherever it is used.
package consts

import (
	"consts/settings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

const clientSecret = "Zo7FPyGDtqJm6g7suQDIQS74B52a" // want "client secret for oauth2.Config.ClientSecret is the constant clientSecret .*; 1 other slot takes the same value"

// Nothing in the name tells.
const portalKey = "XMUAcmKaMZ6c7fIa4xxNmzT5" // want "client secret for oauth2.Config.ClientSecret is the constant portalKey"

const (
	grouped       string = "VthbC7PTBep6AWRga4dKv6U8HziQen"             // want "client secret for oauth2.Config.ClientSecret is the constant grouped"
	first, second        = "portal", "YJr4ocwdFmk5srcUTjgqLkUenEAPDYd2" // want "client secret for oauth2.Config.ClientSecret is the constant second"
)

type secret string

const typed secret = "hd9gADSf6DxDAqjgnHV8ib5Cgf" // want "client secret for oauth2.Config.ClientSecret is the constant typed"

// A constant of constants stands where its parts are put together.
const (
	head  = "E5fePI4fewXnn7PM"
	whole = head + "w3M8r56qqTbg" // want "client secret for oauth2.Config.ClientSecret is the constant whole"
	alias = other
	other = "WduecIgoe64VKkzWdSaJ59m3kmZ" // want "client secret for oauth2.Config.ClientSecret is the constant other"
)

// A constant per environment, chosen at run time.
const (
	liveKey    = "wsJffMKNPLRMArwTedXaGEVUW32ss8P" // want "client secret for clientcredentials.Config.ClientSecret is the constant liveKey"
	sandboxKey = "voKmCjB4gVGh3kkkHSgP7yzIk5NYB"   // want "client secret for clientcredentials.Config.ClientSecret is the constant sandboxKey"
)

var (
	a = oauth2.Config{ClientSecret: clientSecret}
	b = oauth2.Config{ClientSecret: portalKey}
	c = oauth2.Config{ClientSecret: grouped}
	d = oauth2.Config{ClientID: first, ClientSecret: second}
	e = oauth2.Config{ClientSecret: string(typed)}
	f = oauth2.Config{ClientSecret: whole}
	g = oauth2.Config{ClientSecret: alias}
)

func local() oauth2.Config {
	const key = "iBxvR3i4y5Ya7ENPztv6xb6Vg" // want "client secret for oauth2.Config.ClientSecret is the constant key"
	return oauth2.Config{ClientSecret: key}
}

func service(live bool) *clientcredentials.Config {
	c := &clientcredentials.Config{ClientID: "billing", ClientSecret: sandboxKey}
	if live {
		c.ClientSecret = liveKey
	}
	return c
}

// Constants of another package: it reports the one whose name tells itself;
// the other one is reported here.
var (
	h = oauth2.Config{ClientSecret: settings.ClientSecret}
	i = oauth2.Config{ClientSecret: settings.Portal} // want "client secret for oauth2.Config.ClientSecret is the constant settings.Portal .* at consts/settings/settings.go:9"
)
