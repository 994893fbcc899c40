// Package logs uses what facts tell of, and does not matter.
package logs

import "gate/logger"

func Number() int { logger.Info(logger.Same("three")); return 3 }
