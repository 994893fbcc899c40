// Package limitio reads texts that need not have an end: pipes, devices, and
// files of a module that nobody need trust.
package limitio

import (
	"errors"
	"io"
	"os"
)

// ErrTooLong is the error about a text that is longer than it may be.
var ErrTooLong = errors.New("it is too long")

// Read reads a text of at most some bytes.
func Read(r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(data)) > most {
		err = ErrTooLong
	}
	return data, err
}

// ReadFile reads a file of at most some bytes.
func ReadFile(name string, most int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f, most)
}
