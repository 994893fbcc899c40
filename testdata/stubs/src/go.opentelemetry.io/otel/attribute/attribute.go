// Package attribute is a stub of go.opentelemetry.io/otel v1.47.0.
package attribute

type Key string

type KeyValue struct{ Key Key }

func String(k, v string) KeyValue  { return KeyValue{Key(k)} }
func Int(k string, v int) KeyValue { return KeyValue{Key(k)} }
