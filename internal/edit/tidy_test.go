package edit

import "testing"

func TestTidy(t *testing.T) {
	const head = "package p\n\nimport (\n\t\"fmt\"\n\t\"net/url\"\n)\n\n"
	for _, test := range []struct{ name, old, source, want string }{
		{"an import whose last use two fixes take away",
			head + "var a, b = url.QueryEscape(x), url.QueryEscape(fmt.Sprint())\n",
			head + "var a, b = x, fmt.Sprint()\n",
			"package p\n\nimport (\n\t\"fmt\"\n)\n\nvar a, b = x, fmt.Sprint()\n"},
		{"one of several", "package p\n\nimport \"net/url\"\nimport \"fmt\"\nimport \"os\"\n\nvar a = url.X(fmt.Y(os.Z))\n",
			"package p\n\nimport \"net/url\"\nimport \"fmt\"\nimport \"os\"\n\nvar a = fmt.Y(os.Z)\n",
			"package p\n\nimport \"fmt\"\nimport \"os\"\n\nvar a = fmt.Y(os.Z)\n"},
		{"an import that was never used by its name",
			"package p\n\nimport \"gopkg.in/yaml.v3\"\n\nvar a, b = yaml.X, y\n",
			"package p\n\nimport \"gopkg.in/yaml.v3\"\n\nvar a, b = yaml.X, z\n",
			"package p\n\nimport \"gopkg.in/yaml.v3\"\n\nvar a, b = yaml.X, z\n"},
		{"formatted stays formatted", "package p\n\nfunc f() {\n\tg()\n}\n", "package p\n\nfunc f() {\n\tg()\nh()\n}\n",
			"package p\n\nfunc f() {\n\tg()\n\th()\n}\n"},
		{"the author's own way stays", "package p\nvar   a=x\n", "package p\nvar   a=y\n", "package p\nvar   a=y\n"},
		{"what does not parse", "package p\n", "package p p\n", "package p p\n"},
	} {
		if got := string(tidy([]byte(test.old), []byte(test.source))); got != test.want {
			t.Errorf("%s: got:\n%s\nwant:\n%s", test.name, got, test.want)
		}
	}
}
