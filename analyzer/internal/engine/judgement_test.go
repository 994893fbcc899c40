package engine_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
)

// What rules share is found once for each key, whoever asks first.
func TestJudgement(t *testing.T) {
	var p engine.Package
	var found atomic.Int32
	a, b := new(int), new(int)
	var all sync.WaitGroup
	for range 8 {
		for _, key := range []*int{a, b} {
			all.Go(func() {
				got := p.Judgement(key, func() any { found.Add(1); return key })
				if got != any(key) {
					t.Errorf("%v, want %v", got, key)
				}
			})
		}
	}
	all.Wait()
	if n := found.Load(); n != 2 {
		t.Errorf("found %d times, want once for each of 2 keys", n)
	}
}
