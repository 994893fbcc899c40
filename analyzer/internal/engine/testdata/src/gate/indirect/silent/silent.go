// Package silent matters because of its import, and has nothing to tell.
package silent

import "three/structmiddle/login"

func Number() int { login.Client(""); return 3 } // origins: const(empty, 0)
