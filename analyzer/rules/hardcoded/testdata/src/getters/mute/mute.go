// Package mute has a getter and not a word that tells: the gate keeps it out,
// so nobody learns what it yields.
package mute

// Key returns what the tasks want.
func Key() string { return "AwgahtLe6bWF4K3pGdeMKEIbV3UH" }
