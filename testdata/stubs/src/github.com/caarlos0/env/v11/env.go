// Package env is a stub of github.com/caarlos0/env/v11 v11.4.2.
package env

type Options struct {
	Environment     map[string]string
	TagName         string
	RequiredIfNoDef bool
	Prefix          string
}

func Parse(v interface{}) error { return nil }

func ParseWithOptions(v interface{}, opts Options) error { return nil }

func ParseAs[T any]() (T, error) {
	var t T
	return t, nil
}

func ParseAsWithOptions[T any](opts Options) (T, error) {
	var t T
	return t, nil
}

func Must[T any](t T, err error) T { return t }
