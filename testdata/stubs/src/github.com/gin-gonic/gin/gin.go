// Package gin is a stub of github.com/gin-gonic/gin v1.12.0.
package gin

import "net/http"

type H map[string]any

type Context struct {
	Request *http.Request
	Writer  http.ResponseWriter
}

func (c *Context) JSON(code int, obj any)                        {}
func (c *Context) String(code int, format string, values ...any) {}
func (c *Context) Query(key string) string                       { return "" }
