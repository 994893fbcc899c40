package cli

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"

	"golang.org/x/term"
)

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width returns how many characters fit on a line of a terminal, or 0 for what
// is none, or does not say.
func width(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return columns
}

// coloured reports whether what is written may have colours: on a terminal that
// knows them, unless the user wants none (no-color.org).
func (c *Command) coloured(w io.Writer) bool {
	if c.getenv("NO_COLOR") != "" || c.getenv("TERM") == "dumb" || !isTerminal(w) {
		return false
	}
	// Consoles of Windows print the codes, unless they say who they are.
	return runtime.GOOS != "windows" || c.getenv("WT_SESSION") != "" || c.getenv("TERM") != ""
}

// Whoever waits for longer than patience is told how far it is.
const (
	patience = time.Second
	between  = 200 * time.Millisecond
)

// A progress shows, in a line that it takes away again, how many packages are
// done.
type progress struct {
	w           io.Writer
	mu          sync.Mutex
	done, total int
	stop        chan struct{}
	stopped     sync.WaitGroup
}

// startProgress shows progress on a terminal from now on; elsewhere it does
// nothing.
func startProgress(w io.Writer) *progress {
	p := &progress{w: w, stop: make(chan struct{})}
	if isTerminal(w) {
		p.stopped.Go(p.show)
	}
	return p
}

// tell takes a new state.
func (p *progress) tell(done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.total = done, total
}

// show writes the state from the end of the user's patience on, until it is
// stopped.
func (p *progress) show() {
	select {
	case <-time.After(patience):
	case <-p.stop:
		return
	}
	tick := time.NewTicker(between)
	defer tick.Stop()
	for {
		fmt.Fprintf(p.w, "\r%s\x1b[K", p)
		select {
		case <-tick.C:
		case <-p.stop:
			fmt.Fprint(p.w, "\r\x1b[K")
			return
		}
	}
}

func (p *progress) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.total == 0 {
		return "oauthvet: listing packages"
	}
	return fmt.Sprintf("oauthvet: %d of %d packages", p.done, p.total)
}

// end takes the line away.
func (p *progress) end() {
	close(p.stop)
	p.stopped.Wait()
}
