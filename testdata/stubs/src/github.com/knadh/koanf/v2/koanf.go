// Package koanf is a stub of github.com/knadh/koanf/v2 v2.4.1.
package koanf

type Provider interface {
	ReadBytes() ([]byte, error)
	Read() (map[string]any, error)
}

type Parser interface {
	Unmarshal([]byte) (map[string]any, error)
	Marshal(map[string]any) ([]byte, error)
}

type options struct{}

type Option func(*options)

type Koanf struct{}

type UnmarshalConf struct {
	Tag       string
	FlatPaths bool
}

func New(delim string) *Koanf { return nil }

func (ko *Koanf) Load(p Provider, pa Parser, opts ...Option) error            { return nil }
func (ko *Koanf) Set(key string, val any) error                               { return nil }
func (ko *Koanf) Get(path string) any                                         { return nil }
func (ko *Koanf) String(path string) string                                   { return "" }
func (ko *Koanf) MustString(path string) string                               { return "" }
func (ko *Koanf) Bytes(path string) []byte                                    { return nil }
func (ko *Koanf) MustBytes(path string) []byte                                { return nil }
func (ko *Koanf) Strings(path string) []string                                { return nil }
func (ko *Koanf) StringMap(path string) map[string]string                     { return nil }
func (ko *Koanf) MustStringMap(path string) map[string]string                 { return nil }
func (ko *Koanf) Unmarshal(path string, o any) error                          { return nil }
func (ko *Koanf) UnmarshalWithConf(path string, o any, c UnmarshalConf) error { return nil }
func (ko *Koanf) All() map[string]any                                         { return nil }
