package rule

// A Judgement is what one rule decides about a package and another one has to know, to
// be silent where the first speaks. It is found once for a package, by whoever asks
// first.
//
//	var Swaps = rule.NewJudgement(func(p *rule.Pass) []*Swap { ... }) // in rules/swapped
//	for _, x := range swapped.Swaps.Of(p) { ... }                    // in rules/registration
type Judgement[T any] struct{ find func(*Pass) T }

// NewJudgement returns a judgement that a function finds. The function reports nothing:
// the pass can be that of any rule.
func NewJudgement[T any](find func(*Pass) T) *Judgement[T] { return &Judgement[T]{find} }

// Of returns the judgement about the package that a rule looks at.
func (j *Judgement[T]) Of(p *Pass) T {
	return p.engine.Judgement(j, func() any { return j.find(p) }).(T)
}
