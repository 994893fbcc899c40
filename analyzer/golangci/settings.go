package golangci

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/internal/printable"
	"github.com/oauthvet/oauthvet/internal/spelling"
)

// separators stand between the elements of a flag that takes several. These
// settings may be lists.
var separators = map[string]string{"enable": ",", "disable": ",", "only": ",", "rows": "\n"}

// decode returns the options that settings mean. Every flag of the options is a
// setting, and nothing else is one.
func decode(conf any) (*analyzer.Options, error) {
	settings, err := object(conf)
	if err != nil {
		return nil, err
	}
	options, flags := new(analyzer.Options), flag.NewFlagSet("settings", flag.ContinueOnError)
	options.Bind(flags)
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		f := flags.Lookup(name)
		if f == nil {
			return nil, fmt.Errorf("settings: unknown key %s: %s", printable.Word(name), advice(name, flags))
		}
		value, err := text(f, settings[name])
		if err == nil {
			err = f.Value.Set(value)
		}
		if err != nil {
			return nil, fmt.Errorf("settings: %s: %w", name, err)
		}
	}
	// Once more: a value may contradict one that was read after it.
	if err := options.Validate(); err != nil {
		return nil, fmt.Errorf("settings: %s", strings.TrimPrefix(err.Error(), "-"))
	}
	return options, nil
}

// object returns settings as JSON has them, whatever golangci-lint's reader of
// YAML or TOML made of them.
func object(conf any) (map[string]any, error) {
	data, err := json.Marshal(conf)
	if err != nil {
		return nil, errors.New("settings: want keys and values, such as level: error")
	}
	var settings map[string]any
	if err := json.Unmarshal(data, &settings); err != nil {
		return nil, errors.New("settings: want keys and values, such as level: error")
	}
	return settings, nil
}

// advice says what a key was probably meant to be.
func advice(name string, flags *flag.FlagSet) string {
	var names []string
	flags.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	if key := spelling.Word(strings.ToLower(name), names); key != "" {
		return "did you mean " + key + "?"
	}
	return "the keys are " + strings.Join(names, ", ")
}

// text returns the value of a setting as the flag has it.
func text(f *flag.Flag, value any) (string, error) {
	separator, isList := separators[f.Name]
	b, isBool := f.Value.(interface{ IsBoolFlag() bool })
	isBool = isBool && b.IsBoolFlag()
	wanted := errors.New("want a text")
	switch {
	case isList:
		wanted = errors.New("want a list of texts")
	case isBool:
		wanted = errors.New("want true or false")
	}
	switch value := value.(type) {
	case []any:
		if isList {
			return joined(value, separator, wanted)
		}
	case bool:
		if isBool {
			return strconv.FormatBool(value), nil
		}
	case float64:
		if !isBool && !isList {
			return strconv.FormatFloat(value, 'f', -1, 64), nil
		}
	case string:
		if !isBool {
			// YAML takes 2026-01-02 for the beginning of that day.
			return strings.TrimSuffix(value, "T00:00:00Z"), nil
		}
	}
	return "", wanted
}

// joined returns a list of texts as one.
func joined(list []any, separator string, wanted error) (string, error) {
	var texts []string
	for _, element := range list {
		text, ok := element.(string)
		if !ok {
			return "", wanted
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, separator), nil
}
