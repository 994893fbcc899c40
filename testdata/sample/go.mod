module example.com/sample

go 1.25.0

require golang.org/x/oauth2 v0.37.0

replace golang.org/x/oauth2 => ../stubs/src/golang.org/x/oauth2
