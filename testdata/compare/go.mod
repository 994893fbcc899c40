module github.com/oauthvet/oauthvet/testdata/compare

go 1.25.0
