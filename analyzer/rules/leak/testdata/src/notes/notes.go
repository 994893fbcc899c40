// Package notes prints tokens at a debug level, and asks for notes.
package notes

//ruletest: -level=note

import (
	"context"
	"log"
	"log/slog"

	"github.com/go-logr/logr"
	zlog "github.com/rs/zerolog/log"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"golang.org/x/oauth2"
	"k8s.io/klog/v2"
)

var debugging bool

func all(ctx context.Context, c *oauth2.Config, t *oauth2.Token, z *zap.Logger, r logr.Logger) {
	slog.Debug("token", "token", t)                         // want "a token .oauth2.Token. goes to a log"
	slog.Log(ctx, slog.LevelDebug, "token", "token", t)     // want "a token .oauth2.Token. goes to a log"
	zlog.Debug().Str("token", t.AccessToken).Msg("token")   // want "a token .oauth2.Token.AccessToken. goes to a log"
	logrus.WithField("token", t.AccessToken).Debug("token") // want "a token .oauth2.Token.AccessToken. goes to a log"
	z.Debug("token", zap.Any("token", t))                   // want "a token .oauth2.Token. goes to a log"
	klog.V(8).Infof("token %s", t.AccessToken)              // want "a token .oauth2.Token.AccessToken. goes to a log"
	r.V(4).Info("token", "token", t.AccessToken)            // want "a token .oauth2.Token.AccessToken. goes to a log"
	log.Printf("[DEBUG] token %s", t.AccessToken)           // want "a token .oauth2.Token.AccessToken. goes to a log"
	if debugging {
		log.Printf("token %s", t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to a log"
	}
	slog.Debug("client", "secret", c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to a log"
	slog.Debug("client", "config", c)              // want "oauth2.Config shows its client secret in a log"
}
