// Package retried hands token calls to functions of other packages that return
// what they return.
package retried

import (
	"context"
	"sync"

	"golang.org/x/oauth2"

	"retried/retry"
)

func dropped(ts oauth2.TokenSource) (tok *oauth2.Token) {
	_ = retry.Do(func() error { // want `error of retry.Do, which carries that of oauth2.TokenSource.Token, is discarded`
		var err error
		tok, err = ts.Token()
		return err
	})
	return tok
}

func returned(ts oauth2.TokenSource) (tok *oauth2.Token, err error) {
	err = retry.Do(func() error {
		tok, err = ts.Token()
		return err
	})
	return tok, err
}

func once(ctx context.Context, conf *oauth2.Config, code string) (tok *oauth2.Token, err error) {
	sync.OnceFunc(func() { tok, err = conf.Exchange(ctx, code) })()
	return tok, err
}
