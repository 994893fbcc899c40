// Package formats has literals in formats that one provider gives to client
// secrets and nobody else uses. They are reported wherever they stand. All are
// made up, and put together from two pieces so that the push protection of a
// code host does not stop this file: the compiler folds them.
package formats

import "fmt"

// Nothing says what these are for.
const (
	one = "GOC" + "SPX-v37J58efIhoHHicMKxUnt4DgCRLk"                                       // want "has the format of a client secret of Google"
	two = "Xk48" + "Q~zooDrsDtUjkGu9xP6edgyqAyWbf4Inypsa"                                  // want "has the format of a client secret of Entra ID"
	six = "gloa" + "s-83e7c39b1f804b994ac45682152927b10257da0e760e8389642bbb0d9f7c9ed7"    // want "has the format of a client secret of GitLab"
	a   = "shps" + "s_2706ae0b59bea6266c450aa8e333230d"                                    // want "has the format of a client secret of Shopify"
	b   = "p8" + "e-3dd766782f0ddb37b991e30ab7f72fb8"                                      // want "has the format of a client secret of Adobe"
	c   = "s-s4" + "t2ud-05f999169bb89499f2285ec2f7706eb9fe08a56b95c947450f0bf439cb55e714" // want "has the format of a client secret of 42 Intra"
	d   = "sq0c" + "sp-nD2xoXWR7eT8JFiwFcrIgiSvBKISuj2cV6hr3TbwTZo"                        // want "has the format of a client secret of Square"
	e   = "sk_li" + "ve_jWMukir25eLR9nEcxytkMefC"                                          // want "has the format of a client secret of Stripe"
)

// In a variable, an argument, a map, a comparison, a longer text.
var list = []string{"GOC" + "SPX-X9bYeXJ6cmxHV3HByxNKZ7gGEjBP"} // want "has the format of a client secret of Google"

func print() {
	fmt.Println("Tz18" + "Q~Ni4nZPJMVXmL6E9LkFaHbvJUvxuHhKctVt") // want "has the format of a client secret of Entra ID"
}

var byApp = map[string]int{"GOC" + "SPX-be7cYfZBfnqaGJtU9zRCjPAeJJw7": 1} // want "has the format of a client secret of Google"

func known(s string) bool {
	return s == "Fd27"+"Q~PzDX2wWdSAdQHMgMvEATY8kvLsmJmdW" // want "has the format of a client secret of Entra ID"
}

const command = "login --key GOC" + "SPX-wFKeZncDgdFU2f9qvvYJWMYrPNug --verbose" // want "has the format of a client secret of Google"

// Once, although it is used twice and gets to a place that is named for it.
const onlyOnce = "GOC" + "SPX-UhyApfQSeR3jT6Jm6fvFRDMYwtIm" // want "formats.clientSecret looks like a client secret and is the constant onlyOnce"

var clientSecret = onlyOnce

func use() string { return onlyOnce + clientSecret }
