package budget

// The limits of the data-flow library.
var (
	Values        = Limit{"values", 12000, "values, and what memory holds, that one question about a slot looks at", "the rest is unknown", true}
	Summary       = Limit{"summary", 1500, "the same, for what one function, variable or field tells other packages", "other packages know nothing of the rest", false}
	AnyObject     = Limit{"any object", 1500, "values that are looked at for what a field of any object holds", "the rest is unknown", true}
	Calls         = Limit{"calls", 40, "calls within calls that a value is followed into", "the result is unknown", true}
	Recursion     = Limit{"recursion", 2, "calls of one function within itself", "the result is unknown", false}
	Receivers     = Limit{"receivers", 200, "values that are looked at for the types that one value of an interface type can have", "every type of the package may be meant", false}
	Callbacks     = Limit{"callbacks", 400, "calls of function values in a package that are resolved", "functions that are only passed on have no callers", true}
	Targets       = Limit{"targets", 1000, "values that are looked at for what one such call calls", "it may call nothing else", false}
	Origins       = Limit{"origins", 256, "birth places of a value that are told apart and are no constants", "the rest is unknown", true}
	Names         = Limit{"names", 400, "names of one object", "it is left to functions that are not known", true}
	PathSteps     = Limit{"path", 10, "fields, pointers and elements below a value", "the rest is unknown", false}
	Lists         = Limit{"lists", 200, "slices, appends and variables that one list is put together from", "its elements are unknown", false}
	BufferHelpers = Limit{"buffer helpers", 3, "functions within one another that write into a buffer which they are given", "what they write is not seen", false}
	Keys          = Limit{"keys", 32, "constant keys of a variable that other packages are told of", "other packages know nothing of the rest", false}
	StringBytes   = Limit{"string bytes", 1 << 16, "bytes of a string that is put together from constants", "the string is unknown", false}
	EmbedBytes    = Limit{"embed bytes", 1 << 20, "bytes of an embedded file that are read", "the file is not read", false}
)

// The limits of the questions about requests, answers, errors and dates.
var (
	Templates    = Limit{"templates", 6, "ways in which one string is put together", "the other ways are not looked at", false}
	Pieces       = Limit{"pieces", 500, "pieces of one string", "this way of putting it together is not looked at", false}
	Nesting      = Limit{"nesting", 40, "values within values of one string", "the rest of the string is unknown", false}
	Reads        = Limit{"reads", 4000, "values that are looked at for how one string or request is put together", "the rest of it is unknown", true}
	Chain        = Limit{"chain", 3, "calls that lead to the function in which a request is made", "its parameters are unknown", false}
	Requests     = Limit{"requests", 2000, "callers for which one request is put together", "other callers' requests are not looked at", true}
	Ingredients  = Limit{"ingredients", 400, "values that are looked at for whether a request is a token request", "it is none", true}
	Senders      = Limit{"senders", 40, "functions that pass a request on to the one that sends it", "their callers make no token requests", false}
	Answers      = Limit{"answers", 3000, "parts and places of one answer that are followed", "the answer goes to functions that are not known", true}
	Errors       = Limit{"errors", 2000, "values that one error is followed to", "the error is handled", true}
	ErrorCalls   = Limit{"error calls", 40, "calls that one error is followed into", "the error is handled", false}
	DateCalls    = Limit{"date calls", 40, "calls within calls that a date is followed into", "the date is unknown", false}
	DateValues   = Limit{"date values", 2000, "values that are looked at for one date", "the date is unknown", true}
	Dates        = Limit{"dates", 16, "dates that one value may be", "the other dates are not looked at", false}
	Endpoints    = Limit{"endpoints", 2000, "values that are looked at for where an endpoint comes from", "the endpoint is unknown", true}
	Tests        = Limit{"tests", 300, "values that are looked at for whether anything depends on a setting", "nothing depends on it", false}
	FuncValues   = Limit{"function values", 300, "values that a function value is followed to", "it is called nowhere else", false}
	Printed      = Limit{"printed", 10000, "values that are looked at for what one print shows", "it shows nothing else", true}
	PrintedSteps = Limit{"printed steps", 20000, "steps from value to value for what one print shows", "it shows nothing else", true}
	Presence     = Limit{"presence", 6000, "values that are looked at for whether a field that is printed holds something", "it holds nothing", true}
	ObjectNames  = Limit{"object names", 2000, "names of one object that is printed, masked or filled", "it has no other names", true}
	PrintedDepth = Limit{"printed depth", 4, "structs within structs of what is printed", "the rest shows nothing", false}
	Printers     = Limit{"printers", 40, "functions that print what they are given, within one another", "their callers print nothing", false}
)

// All returns all limits, in the order of the table in CONTRIBUTING.md.
func All() []Limit {
	return []Limit{
		Values, Summary, AnyObject, Calls, Recursion, Receivers, Callbacks, Targets, Origins, Names,
		PathSteps, Lists, BufferHelpers, Keys, StringBytes, EmbedBytes,
		Templates, Pieces, Nesting, Reads, Chain, Requests, Ingredients, Senders, Answers, Errors, ErrorCalls,
		DateCalls, DateValues, Dates, Endpoints, Tests, FuncValues,
		Printed, PrintedSteps, Presence, ObjectNames, PrintedDepth, Printers,
	}
}
