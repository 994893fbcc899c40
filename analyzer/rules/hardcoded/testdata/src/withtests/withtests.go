// Package withtests turns tests on.
package withtests

//ruletest: -test

import "golang.org/x/oauth2"

func newConfig(key string) oauth2.Config { return oauth2.Config{ClientSecret: key} }
