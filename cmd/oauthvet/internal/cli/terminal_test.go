package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// What takes less than a second shows nothing.
func TestPatience(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bytes.Buffer
		p := &progress{w: &b, stop: make(chan struct{})}
		p.stopped.Go(p.show)
		p.tell(1, 2)
		time.Sleep(patience - time.Millisecond)
		p.end()
		if b.Len() > 0 {
			t.Errorf("shown: %q", b.String())
		}
	})
}

// What takes longer shows how far it is, and takes it away at the end.
func TestProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bytes.Buffer
		p := &progress{w: &b, stop: make(chan struct{})}
		p.stopped.Go(p.show)
		time.Sleep(patience + between/2)
		p.tell(3, 34)
		time.Sleep(between)
		p.end()
		const want = "\r" + "oauthvet: listing packages\x1b[K" + "\r" + "oauthvet: 3 of 34 packages\x1b[K" + "\r\x1b[K"
		if got := b.String(); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
}

// In pipes there are neither progress nor colours, and lines may have any length. A
// device is no terminal.
func TestPipe(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if isTerminal(null) || width(null) != 0 {
		t.Error("the null device is taken for a terminal")
	}
	var b bytes.Buffer
	p := startProgress(&b)
	p.end()
	c := &Command{Env: []string{"TERM=xterm"}}
	if b.Len() > 0 || c.coloured(&b) || width(&b) != 0 {
		t.Errorf("a pipe is taken for a terminal: %q", b.String())
	}
}

// The last value of a variable counts, as for programs that are started.
func TestGetenv(t *testing.T) {
	c := &Command{Env: strings.Fields("A=1 B=2 A=3")}
	if got := c.getenv("A") + c.getenv("B") + c.getenv("C"); got != "32" {
		t.Errorf("got %q", got)
	}
}
