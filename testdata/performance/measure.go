package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"time"
)

// A cost is what a command took, its children included.
type cost struct {
	CPU    time.Duration // user and system time
	Memory int64         // the most that one process had resident, in bytes
}

// A command is a way to call a tool. Run numbers the runs, from 1, for tools
// whose results the go command would keep otherwise.
type command func(run int) (name string, args []string)

// A contest is a command and where its cost goes.
type contest struct {
	to *cost
	command
}

// measure runs a command several times in a folder, and returns the medians.
func measure(dir string, env []string, runs int, c command) (cost, error) {
	var result cost
	err := measureAll(dir, env, runs, []contest{{&result, c}})
	return result, err
}

// measureAll runs commands in turn, several times in a folder, so that a machine
// that has other work for a while is no better for one than for another. Exit
// codes that tell of findings are fine.
func measureAll(dir string, env []string, runs int, contests []contest) error {
	cpu := make([][]time.Duration, len(contests))
	memory := make([][]int64, len(contests))
	for run := 1; run <= runs; run++ {
		for i, c := range contests {
			name, args := c.command(run)
			one, err := once(dir, env, name, args...)
			if err != nil {
				return err
			}
			cpu[i], memory[i] = append(cpu[i], one.CPU), append(memory[i], one.Memory)
		}
	}
	for i, c := range contests {
		slices.Sort(cpu[i])
		slices.Sort(memory[i])
		*c.to = cost{cpu[i][runs/2], memory[i][runs/2]}
	}
	return nil
}

func once(dir string, env []string, name string, args ...string) (cost, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if code := cmd.ProcessState.ExitCode(); err != nil && code != 1 {
		return cost{}, fmt.Errorf("%s %q in %s: %v\n%s", name, args, dir, err, last(out.Bytes(), 2000))
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return cost{}, fmt.Errorf("this system does not tell what a process took")
	}
	return cost{
		CPU:    cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		Memory: int64(usage.Maxrss) * 1024, // Linux counts in KiB
	}, nil
}

func last(b []byte, n int) []byte { return b[max(0, len(b)-n):] }

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }
func megabytes(n int64) string       { return fmt.Sprintf("%d MB", n/1_000_000) }

func ratio(a, b time.Duration) string { return fmt.Sprintf("%.2f", a.Seconds()/b.Seconds()) }
