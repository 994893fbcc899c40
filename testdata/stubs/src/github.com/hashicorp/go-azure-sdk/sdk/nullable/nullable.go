// Package nullable is a stub with the signatures of
// github.com/hashicorp/go-azure-sdk/sdk v0.20260811.1225050.
package nullable

type Type[T comparable] struct {
	value *T
	set   bool
}

func Value[T comparable](t T) Type[T] { return Type[T]{value: &t, set: true} }

func NoZero[T comparable](t T) Type[T] { return Type[T]{value: &t, set: true} }
