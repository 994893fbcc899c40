// Package settings has constants for another package.
package settings

// ClientSecret has the name of a client secret and looks like one.
const ClientSecret = "NRMcW6GwIyUyGwoxT8ZeycuktJtd5x" // want "settings.ClientSecret looks like a client secret and is a literal"

// Portal gives nothing away: its package can't know what it is for.
const (
	Portal = "v4eR22WokNSx5pixQTu5Z9TICJqoB3"
	Region = "eu-west-1"
)
