// Package atomicfile replaces files as a whole: whoever reads one sees the old
// contents or the new ones, and a failure leaves the old ones.
package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Write makes data the contents of a file. One that exists keeps its mode, and
// a symbolic link keeps pointing to it. What is no regular file, such as a pipe,
// is written to. An error names no file.
func Write(name string, data []byte) error {
	err := write(name, data)
	// Errors of package os name a file, which may be the temporary one.
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

func write(name string, data []byte) error {
	mode, fresh := fs.FileMode(0o666), true
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	if info, err := os.Stat(name); err == nil {
		if info.IsDir() {
			return errors.New("it is a folder")
		}
		if !info.Mode().IsRegular() {
			return os.WriteFile(name, data, 0)
		}
		mode, fresh = info.Mode().Perm(), false
	}
	dir, base := filepath.Split(name)
	temp, err := create(dir, "."+strings.TrimPrefix(base, ".")+".tmp", mode)
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err == nil && !fresh {
		err = temp.Chmod(mode) // whatever the umask
	}
	if err == nil {
		err = temp.Sync()
	}
	err = errors.Join(err, temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		_ = os.Remove(temp.Name())
	}
	return err
}

// create creates a file of a name that nothing has. Package os does the same
// with a mode that lets nobody else read.
func create(dir, prefix string, mode fs.FileMode) (*os.File, error) {
	for i := range 1000 {
		name := fmt.Sprintf("%s%s%d-%d", dir, prefix, os.Getpid(), i)
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
	return nil, fs.ErrExist
}
