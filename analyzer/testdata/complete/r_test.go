package r

func TestRule(t *testing.T) { ruletest.Run(t, "r") }
