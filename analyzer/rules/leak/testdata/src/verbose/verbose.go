// Package verbose prints at a debug level: that is a note for a token, and an error for
// the secret itself. Package notes has the notes.
package verbose

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
	slog.Debug("token", "token", t)
	slog.Log(ctx, slog.LevelDebug, "token", "token", t)
	zlog.Debug().Str("token", t.AccessToken).Msg("token")
	logrus.WithField("token", t.AccessToken).Debug("token")
	z.Debug("token", zap.Any("token", t))
	klog.V(8).Infof("token %s", t.AccessToken)
	r.V(4).Info("token", "token", t.AccessToken)
	log.Printf("[DEBUG] token %s", t.AccessToken)
	if debugging {
		log.Printf("token %s", t.AccessToken)
	}
	slog.Debug("client", "secret", c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to a log"
	slog.Debug("client", "config", c)              // want "oauth2.Config shows its client secret in a log"
}
