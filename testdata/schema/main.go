// Validate reads a JSON document from stdin and compares it with a JSON Schema:
//
//	validate schema.json <document.json
//
// It is a module of its own so that the library that it uses is no dependency of
// whoever uses oauthvet. The transcripts run it.
//
// sarif-schema-2.1.0.json is the official schema of SARIF 2.1.0, errata 01,
// Copyright (c) OASIS Open; it is taken from module
// github.com/securego/gosec/v2 v2.30.0, report/sarif/testdata.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "validate:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("usage: validate schema.json <document.json")
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	schema, err := compiler.Compile(args[0])
	if err != nil {
		return err
	}
	document, err := jsonschema.UnmarshalJSON(os.Stdin)
	if err != nil {
		return err
	}
	return schema.Validate(document)
}
