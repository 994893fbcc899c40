package testfile

var inTest = Config{ClientSecret: "Rt6kM1yQz8WcVn4sLp0dXb3h"}
