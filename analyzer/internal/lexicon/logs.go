package lexicon

import "github.com/oauthvet/oauthvet/internal/lazyregexp"

// logMethods are what methods of loggers are called.
var logMethods = lazyregexp.New(`^(Debug|Trace|Info|Notice|Warn|Warning|Error|Fatal|Panic|Print|Log)(f|ln|w|Context|Ctx)?$`)

// LogMethod splits the name of a logger's method into its level and its form:
// "Warnf" is "Warn" and "f". Ok says whether it is such a name.
func LogMethod(name string) (level, form string, ok bool) {
	m := logMethods.FindStringSubmatch(name)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

// IsLogger reports whether a type or package is called a logger.
func IsLogger(name string) bool {
	return hasWord(name, []string{"log", "logs", "logger", "logging", "logx", "loggers", "xlog", "zlog", "mlog"})
}

var errorTexts = lazyregexp.New(`(?i)^(?:msg|message|text|reason|details?|desc|description|body|cause)$`)

// IsErrorText reports whether a field of an error type holds its text, by its
// name.
func IsErrorText(field string) bool { return errorTexts.MatchString(field) }

var (
	debugWords = lazyregexp.New(`(?i)debug|verbose|trace`)
	debugMark  = lazyregexp.New(`^\W*(?:DEBUG|TRACE)\b`)
	debugStart = lazyregexp.New(`^(?:Debug|Trace)`)
)

// IsDebugSetting reports whether a variable says that the user wants to see more
// than usual, by its name.
func IsDebugSetting(name string) bool { return debugWords.MatchString(name) }

// IsDebugText reports whether a line of a log says of itself that it is for
// debugging.
func IsDebugText(text string) bool { return debugMark.MatchString(text) }

// IsDebugMethod reports whether a method of a logger is for debugging: "Debugf",
// klog's "V".
func IsDebugMethod(name string) bool { return name == "V" || debugStart.MatchString(name) }

// IsConfidential reports whether a name speaks of what may be shown to nobody: a
// condition that compares such a thing is not repeated in a message.
func IsConfidential(name string) bool {
	return hasWord(name, []string{"secret", "password", "passwd", "pass", "pwd", "key", "token", "credential", "credentials", "pin"})
}

// IsCredential reports whether a name speaks of a credential of OAuth, without
// saying whose it is. Unlike [IsConfidential] it leaves passwords and keys out,
// which have owners of many kinds.
func IsCredential(name string) bool {
	return hasWord(name, []string{"token", "secret", "credential", "bearer", "jwt"})
}

// HoldsNames reports whether a struct under a name holds the names of things, and
// not the things: Headers.AccessToken.
func HoldsNames(name string) bool {
	return hasWord(name, []string{"header", "headers", "cookie", "cookies", "names", "keys", "labels", "fields", "columns", "routes", "paths", "urls", "endpoints"})
}
