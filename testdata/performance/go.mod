module github.com/oauthvet/oauthvet/testdata/performance

go 1.26.5

require golang.org/x/tools v0.49.0
