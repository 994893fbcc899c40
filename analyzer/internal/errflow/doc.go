// Package errflow follows the error of a call forwards and says what becomes of
// it: logged, returned, replaced by another one, swallowed, never looked at.
//
//	token, err := conf.Exchange(ctx, code) // Dropped, if err is never read
//	if err != nil {
//		return nil, errors.New("login failed") // Replaced: the cause is lost
//	}
//
// It knows nothing of OAuth: whoever asks says which call and which result.
// Returned are the results of functions in which the error ends, so that the
// calls of these functions can be asked about next.
package errflow
