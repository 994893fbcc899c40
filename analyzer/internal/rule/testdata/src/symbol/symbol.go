// Package symbol has findings in all kinds of declarations.
package symbol

type Config struct {
	ID, ClientSecret string
}

func New() (Config, Config) {
	return Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN1"}, Config{"id", "Zm8xZ7tQp2LrVb9sKd4wXyN2"}
}

type Server[T any] struct{ t T }

func (s *Server[T]) login() Config { return Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN3"} }

var (
	a, b = 1, Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN4"}
)
