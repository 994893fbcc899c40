// Package facts has what packages tell each other: the types of the facts, how
// they merge, and which of them a driver has to carry on.
//
// Facts go to other packages and are kept in caches on disk. They hold no
// position, no directory and no part of a secret, and encode to the same bytes
// every time: slices only, in a fixed order. Words that a version does not know
// are ignored, so that rules can add some without a new type.
//
// They flow with imports, in two directions. Down: [YieldsFact] and [HoldsFact]
// say what a function returns, what a variable or field holds.
//
//	func Secret() string { return os.Getenv("CLIENT_SECRET") } // yields env(CLIENT_SECRET)
//
// Up: [WrapperFact] and [FieldFact] say which parameter or field ends in a slot.
//
//	func New(id, secret string) *oauth2.Config { ... } // wrapper oauth2.Config.ClientSecret from 1
//
// [ReportedFact] marks a constant that its own package reports. [FeedsFact] is
// about a package: the fields of imported structs that end in a slot there.
package facts
