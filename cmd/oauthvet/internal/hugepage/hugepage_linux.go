package hugepage

import "syscall"

const supported = true

func advise(block []byte) {
	// An error means a kernel without huge pages.
	_ = syscall.Madvise(block, syscall.MADV_HUGEPAGE)
}
