package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
)

// counts returns how many packages of a module the command looks at closely, and
// how many findings there are.
func (l *lab) counts(dir string) (analysed, findings int, err error) {
	cmd := exec.Command(l.tool("oauthvet"), "-json", "./...")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), grownEnv...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != 1 {
		return 0, 0, fmt.Errorf("oauthvet -json in %s: %v\n%s", dir, err, last(errs.Bytes(), 2000))
	}
	var report struct {
		Findings []struct{}
		Packages struct{ Analysed []string }
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		return 0, 0, err
	}
	return len(report.Packages.Analysed), len(report.Findings), nil
}
