// Package hugepage has the operating system back the heap of a short process with
// huge pages.
//
// A process that analyses one package lives for a quarter of a second and touches
// some thirty megabytes for the first time. In pages of 4 KiB that is thousands of
// page faults: on a virtual machine a third of all that the process costs. Linux
// gives pages of 2 MiB to those who ask (madvise(2), MADV_HUGEPAGE), and to nobody else where
// /sys/kernel/mm/transparent_hugepage/enabled says "madvise", as most
// distributions have it. The Go runtime doesn't ask.
package hugepage

import "runtime"

// Advise asks for huge pages behind the next so many bytes of the heap. The
// runtime lays out the heap itself: Advise takes a block of that size from it, asks for the
// block, and gives it back untouched. The runtime (Go 1.26) takes what it allocates next
// from there, as it uses the free pages with the lowest addresses first. Where the system
// can't do that, or a runtime does otherwise, nothing happens.
//
// Memory in use may grow by what is left of the last huge page.
func Advise(bytes int) {
	if !supported {
		return
	}
	advise(make([]byte, bytes))
	runtime.GC() // gives the block back
}
