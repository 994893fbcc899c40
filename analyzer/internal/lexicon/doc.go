// Package lexicon has every word list and name pattern that judges an
// identifier: whether a name is that of a client secret, a token or the ID of a
// client, which deployment it speaks of, what a function says that it does. It
// knows names alone. Names of libraries and providers are the catalogue's, and
// what a value looks like is shape's.
//
//	lexicon.IsSecretName("githubAppSecretProd") // true
//	lexicon.IsSecretName("ClientSecretFile")    // false
//	lexicon.Words("OAuth2ClientSecret")         // oauth2 client secret
//
// A name is weak evidence: what a pattern here decides has to be right for nearly
// all names that match it, since a false report costs more than a miss.
package lexicon
