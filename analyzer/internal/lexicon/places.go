package lexicon

import (
	"path/filepath"
	"strings"
)

// exampleWords are parts of the import paths of packages that show something.
var exampleWords = []string{"example", "sample", "demo", "doc", "tutorial", "snippet", "quickstart", "testdata", "test", "benchmark", "fixture", "e2e", "mock"}

// IsExamplePath reports whether an import path is that of an example or of test
// code: "x/examples/login", "x/testdata".
func IsExamplePath(path string) bool {
	for elem := range strings.SplitSeq(strings.ToLower(path), "/") {
		elem = strings.Trim(elem, "_.")
		for _, word := range exampleWords {
			if elem == word || elem == word+"s" || strings.HasPrefix(elem, word+"-") || strings.HasSuffix(elem, "-"+word) || strings.HasSuffix(elem, "-"+word+"s") {
				return true
			}
		}
	}
	return false
}

// IsDocumentation reports whether a file is one for people, by its name: the
// secrets in its examples are examples.
func IsDocumentation(file string) bool {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".md", ".html", ".htm", ".rst", ".adoc":
		return true
	}
	return false
}

// replacements are words for the one of two objects that takes the place of the
// other, or is about to: their parts may meet in one client.
var replacements = []string{
	"old", "new", "existing", "stored", "saved", "current", "previous", "prev", "update", "updated", "override", "overrides", "default", "defaults",
	"fallback", "base", "parent", "global", "shared", "common", "env", "req", "request", "input", "patch", "spec", "status", "custom", "user", "flags", "opts", "options",
}

// IsReplacement reports whether the name of an object says that it takes the
// place of another one of its type: "override", "existingConfig".
func IsReplacement(name string) bool { return hasWord(name, replacements) }
