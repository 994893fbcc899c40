// Package quiet tells with each of the common loggers what happened, and no
// secret: the twins of package loggers.
package quiet

import (
	"context"
	"log"
	"log/slog"

	"github.com/go-logr/logr"
	"github.com/golang/glog"
	"github.com/hashicorp/go-hclog"
	"github.com/prometheus/client_golang/prometheus"
	zlog "github.com/rs/zerolog/log"
	"github.com/sirupsen/logrus"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
	"go.uber.org/zap"
	"golang.org/x/oauth2"
	"k8s.io/klog/v2"
)

func all(ctx context.Context, c *oauth2.Config, t *oauth2.Token, err error) {
	log.Printf("client %s, secret of %d characters", c.ClientID, len(c.ClientSecret))
	log.Println("token until", t.Expiry, "of type", t.TokenType)
	slog.ErrorContext(ctx, "token request failed", "client_id", c.ClientID, "client_secret_set", c.ClientSecret != "", "err", err)
	slog.Info("token", slog.Time("expiry", t.Expiry), slog.String("type", t.TokenType))
	slog.Info("set", "client_secret", c.ClientSecret[:4])
}

func ofZap(l *zap.Logger, c *oauth2.Config, t *oauth2.Token) {
	l.Info("client", zap.String("id", c.ClientID), zap.Int("secret", len(c.ClientSecret)))
	l.Sugar().Infow("token", "type", t.TokenType, "expiry", t.Expiry)
}

func ofZerolog(c *oauth2.Config, err error) {
	zlog.Info().Str("id", c.ClientID).Int("secret", len(c.ClientSecret)).Err(err).Msg("client")
}

func ofLogrus(c *oauth2.Config, t *oauth2.Token) {
	logrus.WithFields(logrus.Fields{"id": c.ClientID, "secret": "***", "expiry": t.Expiry}).Info("client")
	logrus.WithField("client_secret", c.ClientSecret != "").Info("client")
}

func others(c *oauth2.Config, t *oauth2.Token, r logr.Logger, h hclog.Logger, span trace.Span, calls *prometheus.CounterVec) {
	klog.InfoS("client", "id", c.ClientID, "expiry", t.Expiry)
	glog.Infof("client %s", c.ClientID)
	r.Info("token", "type", t.TokenType)
	h.With("client", c.ClientID).Info("token", "expiry", t.Expiry)
	span.SetAttributes(attribute.String("client", c.ClientID), attribute.Int("secret", len(c.ClientSecret)))
	calls.WithLabelValues(c.ClientID, t.TokenType).Inc()
}
