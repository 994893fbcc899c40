// Package caller configures clients through another package.
package caller

import (
	"clients/wrapped"
	"os"
)

var credential, err = wrapped.New(os.Getenv("ID"), os.Getenv("SECRET"), os.Getenv("TENANT")) // client: entra - secret=env(SECRET) id=env(ID) tenant=env(TENANT)

var settings = wrapped.Settings{ID: os.Getenv("GOOGLE_ID"), Secret: os.Getenv("GOOGLE_SECRET")} // client: google - secret=env(GOOGLE_SECRET) id=env(GOOGLE_ID)
