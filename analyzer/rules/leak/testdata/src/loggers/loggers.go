// Package loggers prints a secret and a token with each of the common loggers.
package loggers

import (
	"context"
	"log"
	"log/slog"
	"os"

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

func standard(c *oauth2.Config, t *oauth2.Token) {
	log.Printf("client %s, secret %s", c.ClientID, c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to a log"
	log.Println("got", t.AccessToken)                              // want "a token .oauth2.Token.AccessToken. goes to a log"
	log.Printf("%x", os.Getenv("APP_CLIENT_SECRET"))               // want "client secret APP_CLIENT_SECRET goes to a log"
	log.Fatalln("refused:", c.ClientSecret)                        // want "client secret oauth2.Config.ClientSecret goes to a log"
}

func structured(ctx context.Context, l *slog.Logger, c *oauth2.Config, t *oauth2.Token) {
	slog.Info("client", "id", c.ClientID, "secret", c.ClientSecret)                         // want "client secret oauth2.Config.ClientSecret goes to a log"
	l.ErrorContext(ctx, "client", slog.String("id", c.ClientID), slog.Any("t", t))          // want "a token .oauth2.Token. goes to a log"
	l.LogAttrs(ctx, slog.LevelInfo, "client", slog.String("client_secret", c.ClientSecret)) // want "client secret oauth2.Config.ClientSecret goes to a log"
	l.With("refresh", t.RefreshToken).Info("refreshing")                                    // want "a token .oauth2.Token.RefreshToken. goes to a log"
	l.Info("client", slog.Group("oauth", slog.String("secret", c.ClientSecret)))            // want "client secret oauth2.Config.ClientSecret goes to a log"
}

func ofZap(l *zap.Logger, c *oauth2.Config, t *oauth2.Token) {
	l.Info("client", zap.String("id", c.ClientID), zap.String("secret", c.ClientSecret)) // want "client secret oauth2.Config.ClientSecret goes to a log"
	l.With(zap.Any("config", c)).Info("client")                                          // want "oauth2.Config shows its client secret in a log"
	l.Sugar().Infow("token", "access", t.AccessToken)                                    // want "a token .oauth2.Token.AccessToken. goes to a log"
	l.Sugar().Infof("secret %q", c.ClientSecret)                                         // want "client secret oauth2.Config.ClientSecret goes to a log"
}

func ofZerolog(c *oauth2.Config, t *oauth2.Token) {
	zlog.Info().Str("id", c.ClientID).Str("secret", c.ClientSecret).Msg("client") // want "client secret oauth2.Config.ClientSecret goes to a log"
	zlog.Info().Interface("token", t).Msg("token")                                // want "a token .oauth2.Token. goes to a log"
	zlog.Info().Msgf("token %s", t.AccessToken)                                   // want "a token .oauth2.Token.AccessToken. goes to a log"
}

func ofLogrus(c *oauth2.Config, t *oauth2.Token) {
	logrus.WithField("secret", c.ClientSecret).Info("client")                              // want "client secret oauth2.Config.ClientSecret goes to a log"
	logrus.WithFields(logrus.Fields{"id": c.ClientID, "secret": c.ClientSecret}).Info("x") // want "client secret oauth2.Config.ClientSecret goes to a log"
	logrus.Infof("token %+v", t)                                                           // want "a token .oauth2.Token. goes to a log"
	f := logrus.Fields{}
	f["token"] = t.AccessToken
	logrus.WithFields(f).Info("token") // want "a token .oauth2.Token.AccessToken. goes to a log"
}

func ofKubernetes(c *oauth2.Config, t *oauth2.Token, r logr.Logger) {
	klog.InfoS("client", "secret", c.ClientSecret)  // want "client secret oauth2.Config.ClientSecret goes to a log"
	klog.Infof("token %s", t.AccessToken)           // want "a token .oauth2.Token.AccessToken. goes to a log"
	klog.V(6).Infof("secret %s", c.ClientSecret)    // want "client secret oauth2.Config.ClientSecret goes to a log"
	r.Info("token", "token", t.AccessToken)         // want "a token .oauth2.Token.AccessToken. goes to a log"
	r.WithValues("config", c).Error(nil, "refused") // want "oauth2.Config shows its client secret in a log"
}

func others(c *oauth2.Config, t *oauth2.Token, h hclog.Logger, span trace.Span, calls *prometheus.CounterVec) {
	glog.Infof("secret %s", c.ClientSecret)                       // want "client secret oauth2.Config.ClientSecret goes to a log"
	h.Info("client", "secret", c.ClientSecret)                    // want "client secret oauth2.Config.ClientSecret goes to a log"
	h.With("token", t.AccessToken).Info("x")                      // want "a token .oauth2.Token.AccessToken. goes to a log"
	span.SetAttributes(attribute.String("token", t.AccessToken))  // want "a token .oauth2.Token.AccessToken. goes to a trace"
	calls.WithLabelValues(c.ClientID, c.ClientSecret).Inc()       // want "client secret oauth2.Config.ClientSecret goes to a metric"
	calls.With(prometheus.Labels{"secret": c.ClientSecret}).Inc() // want "client secret oauth2.Config.ClientSecret goes to a metric"
}

// A Logger is an interface of the program's own.
type Logger interface {
	Infof(format string, args ...any)
	Debug(args ...any)
}

func own(l Logger, c *oauth2.Config) {
	l.Infof("secret %s", c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to a log"
	l.Infof("id %s, secret of %d characters", c.ClientID, len(c.ClientSecret))
}
