package vetunit

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/fix"
)

// showDiff is -fix -diff for the unit that a .cfg file describes. What unitchecker
// prints shows the source as it is, with all literals. So another process makes
// an archive of the fixed files, as for -fix, and this one prints the masked
// differences where the go command expects them.
func showDiff(path string, args []string, stderr io.Writer) (code int, err error) {
	u, err := readUnit(path)
	if err != nil {
		return 0, err
	}
	archive := strings.TrimSuffix(path, ".cfg") + ".zip"
	path, err = u.copied(".diff.cfg", map[string]any{"FixArchive": archive, "Stdout": ""})
	if err != nil {
		return 0, err
	}
	self, err := os.Executable()
	if err != nil {
		return 0, err
	}
	args = slices.DeleteFunc(slices.Clone(args), func(arg string) bool { return has([]string{arg}, "diff") })
	cmd := exec.Command(self, append(args, path)...)
	cmd.Stderr = stderr
	if err := cmd.Run(); cmd.ProcessState == nil {
		return 0, err
	}
	text, err := differences(archive)
	if err != nil {
		return 0, err
	}
	if u.Stdout == "" {
		_, err = os.Stdout.WriteString(text)
	} else {
		err = os.WriteFile(u.Stdout, []byte(text), 0o666)
	}
	return cmd.ProcessState.ExitCode(), err
}

// differences returns what is different in the files of an archive, which does
// not exist if none is.
func differences(archive string) (string, error) {
	r, err := zip.OpenReader(archive)
	if errors.Is(err, os.ErrNotExist) {
		return "", nil
	} else if err != nil {
		return "", err
	}
	defer r.Close()
	slices.SortFunc(r.File, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	var all strings.Builder
	for _, f := range r.File {
		fixed := new(fix.File)
		if fixed.Old, err = os.ReadFile(f.Name); err != nil {
			return "", err
		}
		if fixed.New, err = content(f); err != nil {
			return "", fmt.Errorf("%s: %v", f.Name, err)
		}
		text, err := fixed.Diff(f.Name)
		if err != nil {
			return "", fmt.Errorf("%s: %v", f.Name, err)
		}
		all.WriteString(text)
	}
	return all.String(), nil
}

func content(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
