package hidden

//oauthvet:ignore slots
var noReason = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN1"} // want `ClientSecret`

//oauthvet:ignore other rotated every night
var otherRule = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN2"} // want `ClientSecret`

var before = 1                                                  //oauthvet:ignore slots trails other code
var trailing = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN3"} // want `ClientSecret`

//oauthvet:ignored slots no such directive
var misspelt = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN4"} // want `ClientSecret`

//oauthvet:ignore slots too far away

var far = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN5"} // want `ClientSecret`

var otherLinter = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN6"} //nolint:gosec // want `ClientSecret`

const half = "Zm8xZ7tQp2LrVb9sKd4wXyN7" // want `ClientSecret holds <24 characters, opaque> from seen.go:21$`

//oauthvet:ignore slots hides this slot and not the other
var hides = Config{ClientSecret: half}

var seen = Config{ClientSecret: half}
