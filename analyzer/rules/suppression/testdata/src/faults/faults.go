// Package faults has directives with every fault there is.
package faults

import "os"

var a = os.Getenv("CLIENT_SECRET") //oauthvet:allow hardcoded // want `directive oauthvet:allow has no reason and hides nothing: write one behind two dashes, //oauthvet:allow hardcoded -- reason`

var b = os.Getenv("CLIENT_SECRET") //oauthvet:allow hardcoded -- // want `has no reason`

var c = os.Getenv("CLIENT_SECRET") //oauthvet:allow hardcoded a sandbox // want `has no reason`

var d = os.Getenv("CLIENT_SECRET") //oauthvet:allow // want `directive oauthvet:allow names no rule and hides nothing: write //oauthvet:allow RULE -- reason`

var e = os.Getenv("CLIENT_SECRET") //oauthvet:allow -- a sandbox // want `names no rule`

var f = os.Getenv("CLIENT_SECRET") //oauthvet:allow hardcode -- a sandbox // want `directive oauthvet:allow names an unknown rule "hardcode" and hides nothing of it: did you mean hardcoded\?`

var g = os.Getenv("CLIENT_SECRET") //oauthvet:allow leak,everything -- a sandbox // want `names an unknown rule "everything" and hides nothing of it: the rules are hardcoded, .*leak`

var h = os.Getenv("CLIENT_SECRET") //oauthvet:allow leak hardcoded -- a sandbox // want `separates its rules by blanks`

var i = os.Getenv("CLIENT_SECRET") //oauthvet:alow hardcoded -- a sandbox // want `unknown directive "alow" does nothing: did you mean //oauthvet:allow\?`

var j = os.Getenv("CLIENT_SECRET") //oauthvet:ignore hardcoded a sandbox // want `unknown directive "ignore" does nothing: did you mean //oauthvet:allow\?`

var k = os.Getenv("CLIENT_SECRET") //oauthvet:expire 2026-12-31 // want `unknown directive "expire" does nothing: did you mean //oauthvet:expires\?`

var l = os.Getenv("CLIENT_SECRET") //oauthvet:whatever // want `unknown directive "whatever": oauthvet knows //oauthvet:allow RULE -- reason and //oauthvet:expires 2006-01-02`

var m = os.Getenv("CLIENT_SECRET") //oauthvet: // want `unknown directive: oauthvet knows`

var n = os.Getenv("CLIENT_SECRET") // oauthvet:allow hardcoded -- a sandbox // want `directive oauthvet:allow is written like prose and does nothing: a directive is a line comment without a blank before oauthvet, as in //oauthvet:allow`

var o = os.Getenv("CLIENT_SECRET") // oauthvet:expires 2096-12-31 // want `directive oauthvet:expires is written like prose`

var p = os.Getenv("CLIENT_SECRET") /*oauthvet:allow hardcoded -- a sandbox*/ // want `written like prose`

// What is no word is not repeated.
var q = os.Getenv("CLIENT_SECRET") //oauthvet:n3ZkQ8vTtXw2LmRb7YcHs5Jp // want `unknown directive: oauthvet knows`
