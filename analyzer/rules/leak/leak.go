// Package leak reports client secrets and tokens that a program prints.
// It has no API but [Rule].
package leak

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/flow"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed leak.md
var page string

// Rule reports secrets, and what holds them, on their way to a log, an error
// text, a terminal, an HTTP response, a metric or a span.
var Rule = rule.Rule{ID: "leak", Family: "failure", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	for _, pr := range p.Flow.Prints() {
		p.Look(pr.Arg.Pos())
		level := levels[pr.What]
		if p.Shown() && level == rule.Warning {
			level = rule.Note // an example that shows the token it got
		}
		if pr.Debug && pr.What != flow.HoldsSecret && pr.What != flow.HoldsConfig {
			level = rule.Note
		}
		p.Report(rule.Mistake{Level: level, At: pr.Arg, Credential: credentials[pr.What], Client: pr.Name, Message: message(pr)})
	}
}

var levels = map[flow.Holding]rule.Level{
	flow.HoldsSecret:  rule.Error,
	flow.HoldsConfig:  rule.Error,
	flow.HoldsForm:    rule.Error,
	flow.HoldsRequest: rule.Error,
	flow.HoldsAnswer:  rule.Warning,
	flow.HoldsToken:   rule.Warning,
}

var credentials = map[flow.Holding]string{
	flow.HoldsSecret:  "client secret",
	flow.HoldsConfig:  "client secret",
	flow.HoldsForm:    "client secret",
	flow.HoldsRequest: "client secret",
	flow.HoldsAnswer:  "token",
	flow.HoldsToken:   "token",
}

func message(pr *flow.Print) rule.Message {
	name, to := rule.Name(pr.Name), rule.Name(outputs[pr.To])
	switch pr.What {
	case flow.HoldsConfig:
		return rule.Messagef("%s shows its client secret in %s: whoever reads that can sign in as the client; print the client ID, or give the secret a type whose String and LogValue hide it", name, to)
	case flow.HoldsForm:
		return rule.Messagef("the parameters of a token request, with %s, go to %s: whoever reads that can sign in as the client; print the grant type and the client ID", name, to)
	case flow.HoldsRequest:
		return rule.Messagef("a token request, with the client secret in it, goes to %s: whoever reads that can sign in as the client; print method, URL and status", to)
	case flow.HoldsAnswer:
		return rule.Messagef("the answer to a token request goes to %s with the tokens in it: whoever reads that can act for the user; print it only where the server refused, else status and expiry", to)
	case flow.HoldsToken:
		return rule.Messagef("a token (%s) goes to %s: whoever reads that can use it until it expires; print its type and expiry", name, to)
	}
	return rule.Messagef("client secret %s goes to %s: whoever reads that can sign in as the client, and it has to be replaced; print whether it is set, or its length", name, to)
}

// outputs say in words where a value goes.
var outputs = map[flow.Output]string{
	flow.ToLog:      "a log",
	flow.ToStdout:   "the standard output",
	flow.ToStderr:   "the standard error output",
	flow.ToError:    "an error text",
	flow.ToResponse: "an HTTP response",
	flow.ToMetric:   "a metric",
	flow.ToSpan:     "a trace",
	flow.ToPanic:    "a panic",
	flow.ToFile:     "a file that everybody may read",
}
