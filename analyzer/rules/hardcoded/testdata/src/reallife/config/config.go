// Package config has constants for the other packages.
package config

const (
	ServerAddress = "localhost:8082"
	ClientID      = "my-go-service"
	ClientSecret  = "Mh8jEzVFEy63XBiB5Unmavo6RQgea3h3" // want "config.ClientSecret looks like a client secret and is a literal"
	Realm         = "medium"
	VendorApp     = "tado-web-app"
	VendorKey     = "dkvcvJu9h2tkiNduzntMRacc7IXc2veRmXmLijEEpQk93do5D7cE3RNmh3zM6Upe"
)
