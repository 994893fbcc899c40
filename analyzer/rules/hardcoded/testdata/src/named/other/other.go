// Package other uses names of the package above: they count in whatever
// package of the program they are.
package other

import "named"

func init() {
	named.CLIENT_SECRET = "VNkYQM3GLJIXjKIurVU7C8Gp9e8S" // want "named.CLIENT_SECRET looks like a client secret and is a literal"
}

// The package of the constant reports it.
var portal = named.GithubAppSecret
