// Package trace is a stub of go.opentelemetry.io/otel/trace v1.47.0.
package trace

import "go.opentelemetry.io/otel/attribute"

type Span interface {
	SetAttributes(kv ...attribute.KeyValue)
	SetName(name string)
}
