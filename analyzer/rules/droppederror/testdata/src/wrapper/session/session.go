// Package session wraps the wrapper of another package.
package session

import (
	"context"

	"wrapper/login"
)

type Session struct{ login *login.Service }

func (s *Session) Start(ctx context.Context, code string) error {
	err := s.login.Login(ctx, code)
	if err != nil {
		return err
	}
	return s.login.Known()
}
