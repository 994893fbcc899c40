// Package viper is a stub of github.com/spf13/viper v1.21.0.
package viper

import "github.com/spf13/pflag"

type DecoderConfigOption func(any)

type Viper struct{}

func New() *Viper { return nil }

func SetDefault(key string, value any)                                       {}
func Set(key string, value any)                                              {}
func Get(key string) any                                                     { return nil }
func GetString(key string) string                                            { return "" }
func GetStringSlice(key string) []string                                     { return nil }
func GetStringMap(key string) map[string]any                                 { return nil }
func GetStringMapString(key string) map[string]string                        { return nil }
func Unmarshal(rawVal any, opts ...DecoderConfigOption) error                { return nil }
func UnmarshalExact(rawVal any, opts ...DecoderConfigOption) error           { return nil }
func UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) error { return nil }
func AllSettings() map[string]any                                            { return nil }
func BindEnv(input ...string) error                                          { return nil }
func BindPFlag(key string, flag *pflag.Flag) error                           { return nil }
func AutomaticEnv()                                                          {}
func SetEnvPrefix(in string)                                                 {}
func SetConfigFile(in string)                                                {}
func SetConfigName(in string)                                                {}
func AddConfigPath(in string)                                                {}
func ReadInConfig() error                                                    { return nil }

func (v *Viper) SetDefault(key string, value any)                                       {}
func (v *Viper) Set(key string, value any)                                              {}
func (v *Viper) Get(key string) any                                                     { return nil }
func (v *Viper) GetString(key string) string                                            { return "" }
func (v *Viper) GetStringSlice(key string) []string                                     { return nil }
func (v *Viper) GetStringMap(key string) map[string]any                                 { return nil }
func (v *Viper) GetStringMapString(key string) map[string]string                        { return nil }
func (v *Viper) Unmarshal(rawVal any, opts ...DecoderConfigOption) error                { return nil }
func (v *Viper) UnmarshalExact(rawVal any, opts ...DecoderConfigOption) error           { return nil }
func (v *Viper) UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) error { return nil }
func (v *Viper) AllSettings() map[string]any                                            { return nil }
func (v *Viper) BindEnv(input ...string) error                                          { return nil }
func (v *Viper) BindPFlag(key string, flag *pflag.Flag) error                           { return nil }
func (v *Viper) AutomaticEnv()                                                          {}
func (v *Viper) ReadInConfig() error                                                    { return nil }
func (v *Viper) Sub(key string) *Viper                                                  { return nil }
