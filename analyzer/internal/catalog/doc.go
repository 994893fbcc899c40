// Package catalog holds what oauthvet knows of Go libraries: which fields and
// parameters take a client secret, which calls ask for a token, where values
// come from and what changes them on their way. Libraries are data: one text
// file each under lib/, and no Go.
//
// # Files
//
// A file describes one module:
//
//	# module golang.org/x/oauth2 v0.37.0
//	secret  golang.org/x/oauth2.Config.ClientSecret   id=.ClientID endpoint=.Endpoint
//	token   (*golang.org/x/oauth2.Config).Exchange    err=1 grant=authorization_code
//
// The head line names the module and the version that was read. A head line
// that ends in "unproven: REASON" says that no test could load the module.
// Other lines that begin with # are comments.
//
// # Rows
//
// A row is a verb, a symbol and attributes. Symbols are written as go/types
// prints them, without the major version of the module (it is ignored when
// symbols are looked up):
//
//	import/path.Func            a function, variable or type
//	(*import/path.Type).Method  a method; an interface's is (import/path.Type).Method
//	import/path.Type.Field      a field
//	import/path.Func#2          the third parameter, without the receiver
//
// Attributes are key=value. A value is a word, a "quoted text", a parameter
// #2, or a field .Name of the same struct; lists are separated by commas.
//
// The verbs and what they mean are in verbs.go, and for users in
// analyzer/guide/rows.md. Unknown verbs and attributes,
// duplicates and bad indexes are errors of the form lib/x.txt:12: ....
//
// Users add rows of the same grammar in flags and settings; see [Catalog.With].
package catalog
