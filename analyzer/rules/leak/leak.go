// Package leak reports client secrets and tokens that a program prints.
// It has no API but [Rule].
package leak

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/cleartext"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed leak.md
var page string

// Rule reports secrets, and what holds them, on their way to a log, an error
// text, a terminal, an HTTP response, a metric or a span.
var Rule = rule.Rule{ID: "leak", Family: "failure", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	for _, pr := range p.Exposures() {
		p.Look(pr.Arg.Pos())
		level := levels[pr.What]
		if p.Shown() && level == rule.Warning {
			level = rule.Note // an example that shows the token it got
		}
		if pr.Debug && pr.What != cleartext.ExposesSecret && pr.What != cleartext.ExposesConfig {
			level = rule.Note
		}
		p.Report(rule.Mistake{Level: level, At: pr.Arg, Credential: credentials[pr.What], Client: pr.Name, Message: message(pr)})
	}
}

var levels = map[cleartext.Exposure]rule.Level{
	cleartext.ExposesSecret:  rule.Error,
	cleartext.ExposesConfig:  rule.Error,
	cleartext.ExposesForm:    rule.Error,
	cleartext.ExposesRequest: rule.Error,
	cleartext.ExposesAnswer:  rule.Warning,
	cleartext.ExposesToken:   rule.Warning,
}

var credentials = map[cleartext.Exposure]string{
	cleartext.ExposesSecret:  "client secret",
	cleartext.ExposesConfig:  "client secret",
	cleartext.ExposesForm:    "client secret",
	cleartext.ExposesRequest: "client secret",
	cleartext.ExposesAnswer:  "token",
	cleartext.ExposesToken:   "token",
}

func message(pr *cleartext.Print) rule.Message {
	where := outputs[pr.To]
	if pr.Place != "" {
		where += " (" + pr.Place + ")"
	}
	name, to := rule.Name(pr.Name), rule.Name(where)
	switch pr.What {
	case cleartext.ExposesConfig:
		return rule.Messagef("%s shows its client secret in %s: whoever reads that can sign in as the client; print the client ID, or give the secret a type whose String and LogValue hide it", name, to)
	case cleartext.ExposesForm:
		return rule.Messagef("the parameters of a token request, with %s, go to %s: whoever reads that can sign in as the client; print the grant type and the client ID", name, to)
	case cleartext.ExposesRequest:
		return rule.Messagef("a token request, with the client secret in it, goes to %s: whoever reads that can sign in as the client; print method, URL and status", to)
	case cleartext.ExposesAnswer:
		return rule.Messagef("the answer to a token request goes to %s with the tokens in it: whoever reads that can act for the user; print it only where the server refused, else status and expiry", to)
	case cleartext.ExposesToken:
		return rule.Messagef("a token (%s) goes to %s: whoever reads that can use it until it expires; print its type and expiry", name, to)
	}
	return rule.Messagef("client secret %s goes to %s: whoever reads that can sign in as the client, and it has to be replaced; print whether it is set, or its length", name, to)
}

// outputs say in words where a value goes.
var outputs = map[cleartext.Output]string{
	cleartext.ToLog:      "a log",
	cleartext.ToStdout:   "the standard output",
	cleartext.ToStderr:   "the standard error output",
	cleartext.ToError:    "an error text",
	cleartext.ToResponse: "an HTTP response",
	cleartext.ToMetric:   "a metric",
	cleartext.ToSpan:     "a trace",
	cleartext.ToPanic:    "a panic",
	cleartext.ToFile:     "a file that everybody may read",
	cleartext.ToProcess:  "the list of processes",
	cleartext.ToHelp:     "the command's help (-h)",
}
