// Package cleartext finds credentials on their way to where people can read them:
// a log, a terminal, the text of an error, an HTTP response (CWE-532, CWE-209).
//
//	log.Printf("config: %+v", conf) // conf holds an oauth2.Config with its secret
//	return fmt.Errorf("refresh %s: %w", token.RefreshToken, err)
//
// It begins at the calls that print ([Print] is a sink with what it shows) and
// follows each argument backwards, along [dataflow.Walk.Preds], to what it exposes: the
// secret itself, a struct with it, a token request, the answer to one, a token. What
// bars the way are masks, pieces of a text, and types that hide themselves; a field that
// nothing fills, or over which a mask was put before, exposes nothing (present.go).
// What a function of the package prints of its parameters is followed to its callers,
// and goes to other packages as a fact ([Found.Printers]), as does which functions
// return copies that may be shown ([Found.Hiders]).
package cleartext
