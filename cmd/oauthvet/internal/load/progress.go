package load

import "sync"

// progress counts packages.
type progress struct {
	mu          sync.Mutex
	tell        func(done, total int)
	done, total int
}

func newProgress(tell func(done, total int), total int) *progress {
	p := &progress{tell: tell, total: total}
	if tell != nil {
		tell(0, total)
	}
	return p
}

// add counts one more.
func (p *progress) add() {
	if p.tell == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	p.tell(p.done, p.total)
}
