package facts

// A Kind says where a value was born.
type Kind string

// The kinds of origins. Those between Env and Prompt are the words of the
// catalogue's source rows.
const (
	Const    Kind = "const"
	Env      Kind = "env"
	File     Kind = "file"
	Stdin    Kind = "stdin"
	Reader   Kind = "reader"
	Exec     Kind = "exec"
	Flag     Kind = "flag"
	Config   Kind = "config"
	Vault    Kind = "vault"
	Keyring  Kind = "keyring"
	Random   Kind = "random"
	Prompt   Kind = "prompt"
	Embed    Kind = "embed"
	Param    Kind = "param"   // a parameter of a function that others may call
	Field    Kind = "field"   // a field whose stores are (also) elsewhere
	Variable Kind = "var"     // a variable of another package
	Unknown  Kind = "unknown" // the walk stopped; Name says where

	Function Kind = "function" // a function, for the walk's own use
)
