module fabrikam.com/shop

go 1.25.0

require golang.org/x/oauth2 v0.37.0

// The part of the library that the example needs, so that it builds without a
// network.
replace golang.org/x/oauth2 => ./oauth2
