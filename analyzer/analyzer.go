package analyzer

import "golang.org/x/tools/go/analysis"

// New returns one analyzer per rule, in the order of [Rules], rules that are
// off included: they report nothing until they are turned on. Nil options are
// those of [Analyzer].
func New(o *Options) []*analysis.Analyzer {
	if o == nil {
		o = shared
	}
	var analyzers []*analysis.Analyzer
	for _, r := range registry {
		analyzers = append(analyzers, r.Analyzer(o.engine(), o.policy))
	}
	return analyzers
}

// shared are the options that the flags of [Analyzer] set.
var shared = &Options{Label: true}

// Analyzer is all rules in one, for drivers that take a single analyzer per
// package, such as Bazel's nogo. Its flags are those of [Options.Bind].
var Analyzer = combined(shared)
