module corpus

go 1.25.0
