// Package drivertest has no code but tests: whatever runs the analyzers finds
// the same in testdata/sample. They are the command, go vet, a golangci-lint
// with the plugin, a driver as Bazel's nogo, and analysistest.
package drivertest
