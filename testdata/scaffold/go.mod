module scaffold

go 1.25.0
