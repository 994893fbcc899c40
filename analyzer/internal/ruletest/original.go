package ruletest

import (
	"fmt"
	"os"

	"golang.org/x/tools/go/packages"
)

// Silent returns the packages below a folder of test data that expect no
// finding and set no flag, as import paths.
func Silent(data string) ([]string, error) {
	all, err := dataPackages(data)
	if err != nil {
		return nil, err
	}
	var silent []string
	for _, pkg := range all {
		loud, err := wants(data, pkg)
		if err != nil {
			return nil, err
		}
		set, err := flags(data, pkg)
		if err != nil {
			return nil, err
		}
		if !loud && len(set) == 0 {
			silent = append(silent, pkg)
		}
	}
	return silent, nil
}

// Load loads packages of test data, with syntax and types, from a GOPATH in dir
// that holds them and the stubs.
func Load(dir, stubs, data string, pkgs []string) ([]*packages.Package, error) {
	if err := gopath(dir, stubs, data); err != nil {
		return nil, err
	}
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: dir,
		Env: append(os.Environ(), "GOPATH="+dir, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}, pkgs...)
	if err != nil {
		return nil, err
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, e)
		}
	}
	return loaded, nil
}
