// Package indirect imports what matters, which is not enough: only facts are.
package indirect

import "gate/indirect/silent"

func Number() int { return silent.Number() }
