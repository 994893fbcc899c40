// Package gateless has nothing to do with clients but a directive.
package gateless

func f() int {
	return 1 //oauthvet:allow leek -- nothing here // want `did you mean leak\?`
}
