// Package loose has secrets that no slot takes.
package loose

const inTest = "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v"
