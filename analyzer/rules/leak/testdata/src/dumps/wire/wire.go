// Package wire prints what goes over the wire.
package wire

import (
	"fmt"
	"net/http"
	"net/http/httputil"
	"os"
)

func Dump(req *http.Request) {
	b, err := httputil.DumpRequestOut(req, true)
	if err != nil {
		return
	}
	fmt.Fprintf(os.Stderr, "%s\n", b)
}

func Method(req *http.Request) { fmt.Fprintln(os.Stderr, req.Method) }

func Logf(format string, args ...any) { fmt.Fprintf(os.Stderr, format, args...) }
