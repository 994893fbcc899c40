package httpresp

import "go/token"

// A Verdict says what a test of the status makes known of an answer.
type Verdict byte

// The verdicts.
const (
	Unclear  Verdict = iota // it may be accepted or refused
	Accepted                // the server did what it was asked for
	Refused                 // the server did not
)

// codes is a set of HTTP statuses, one a bit.
type codes [8]uint64

// The statuses that there are.
const firstCode, lastCode = 100, 599

// codesWhere returns the statuses for which something holds.
func codesWhere(holds func(code int64) bool) codes {
	var s codes
	for code := firstCode; code <= lastCode; code++ {
		if holds(int64(code)) {
			i := code - firstCode
			s[i/64] |= 1 << (i % 64)
		}
	}
	return s
}

var anyCode = codesWhere(func(int64) bool { return true })

func (s codes) has(code int) bool {
	i := code - firstCode
	return s[i/64]&(1<<(i%64)) != 0
}

// within reports whether the set has a status from first to last.
func (s codes) within(first, last int) bool {
	for code := first; code <= last; code++ {
		if s.has(code) {
			return true
		}
	}
	return false
}

func (s codes) and(t codes) codes {
	for i := range s {
		s[i] &= t[i]
	}
	return s
}

func (s codes) or(t codes) codes {
	for i := range s {
		s[i] |= t[i]
	}
	return s
}

// verdict says what is known where the status is one of the set. A server answers a
// token request with 200, or, some, with 201: where one of the two is left to
// another branch, no token is here.
func (s codes) verdict() Verdict {
	switch refused := s.within(400, 599); {
	case s == codes{}:
		return Unclear
	case !s.within(200, 299):
		return Refused
	case !refused:
		return Accepted
	case !s.has(200) || !s.has(201):
		return Refused
	}
	return Unclear
}

// Compare says what is known of an answer on one side of a comparison of its status
// with a constant, which stands on the right.
func Compare(op token.Token, code int64, side bool) Verdict {
	return codesWhere(func(status int64) bool { return compare(status, op, code) == side }).verdict()
}

func compare(x int64, op token.Token, y int64) bool {
	switch op {
	case token.EQL:
		return x == y
	case token.NEQ:
		return x != y
	case token.LSS:
		return x < y
	case token.LEQ:
		return x <= y
	case token.GTR:
		return x > y
	case token.GEQ:
		return x >= y
	}
	return false
}
