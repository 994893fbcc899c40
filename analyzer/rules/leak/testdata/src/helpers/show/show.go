// Package show prints what it is given. It has nothing to do with OAuth but its
// name for a client_secret.
package show

import (
	"fmt"
	"log"
	"os"
)

func Line(name, value string) { log.Printf("%s=%s", name, value) }

func Value(v any) { fmt.Fprintln(os.Stderr, v) }

func Twice(text string) { Line("text", text) }

func Length(text string) { log.Println(len(text)) }
