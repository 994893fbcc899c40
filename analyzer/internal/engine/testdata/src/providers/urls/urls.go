// Package urls has addresses for package providers.
package urls

const Token = "https://login.microsoftonline.com/common/oauth2/v2.0/token"

var Google = "https://oauth2.googleapis.com/token"
