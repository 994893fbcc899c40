// Package parts puts client secrets together from literals and values of the
// environment: only a part is known.
package parts

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func clients(stage string) []oauth2.Config {
	key := os.Getenv("PORTAL_SECRET")
	var sb strings.Builder
	sb.WriteString("portal.")
	sb.WriteString(key)
	return []oauth2.Config{
		{ClientSecret: "portal-DXcBQr4Ir8DHqZuI-" + key},
		{ClientSecret: fmt.Sprintf("%s.%s", "cwufBq65EBh6rfs8", key)},
		{ClientSecret: strings.Join([]string{"p6CIf8ka84xGtK7v", key}, ".")},
		{ClientSecret: strings.TrimPrefix(key, "ZyHM6PptIaPsS5Xc")},
		{ClientSecret: strings.ReplaceAll(key, "nI5s8udMsAiY8KXN", "")},
		{ClientSecret: sb.String()},
		{ClientSecret: os.Getenv("vTeZFIfQ95qzM2zK_" + stage)},
		{ClientSecret: os.Expand("${SECRET}", os.Getenv)},
	}
}
