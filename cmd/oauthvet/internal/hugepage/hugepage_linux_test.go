package hugepage_test

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/hugepage"
)

// What is allocated after the advice lies where it was given.
func TestAdvise(t *testing.T) {
	before := make([]byte, 8<<20)
	if advised(t, before) {
		t.Fatal("memory is advised that nobody asked for")
	}
	hugepage.Advise(32 << 20)
	after := make([]byte, 8<<20)
	if !advised(t, after) {
		t.Error("a block that was allocated after the advice is not advised")
	}
	runtime.KeepAlive(before)
}

// advised reports whether the kernel was asked for huge pages behind the end of a
// block.
func advised(t *testing.T, block []byte) bool {
	f, err := os.Open("/proc/self/smaps")
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	at, in := uintptr(unsafe.Pointer(&block[len(block)-1])), false
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var from, to uintptr
		if n, _ := fmt.Sscanf(lines.Text(), "%x-%x", &from, &to); n == 2 {
			in = from <= at && at < to
		}
		if flags, ok := strings.CutPrefix(lines.Text(), "VmFlags:"); ok && in {
			return slices.Contains(strings.Fields(flags), "hg")
		}
	}
	t.Skip("/proc/self/smaps says nothing of the block's flags")
	return false
}
