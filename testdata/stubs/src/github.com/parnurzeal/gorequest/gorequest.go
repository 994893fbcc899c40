// Package gorequest is a stub of github.com/parnurzeal/gorequest v0.3.0.
package gorequest

import "net/http"

const (
	TypeJSON       = "json"
	TypeUrlencoded = "urlencoded"
	TypeForm       = "form"
)

type Response *http.Response

type SuperAgent struct{ Url, Method string }

func New() *SuperAgent { return nil }

func (s *SuperAgent) Get(targetUrl string) *SuperAgent                          { return s }
func (s *SuperAgent) Post(targetUrl string) *SuperAgent                         { return s }
func (s *SuperAgent) Set(param string, value string) *SuperAgent                { return s }
func (s *SuperAgent) SetBasicAuth(username string, password string) *SuperAgent { return s }
func (s *SuperAgent) Type(typeStr string) *SuperAgent                           { return s }
func (s *SuperAgent) Query(content interface{}) *SuperAgent                     { return s }
func (s *SuperAgent) Param(key string, value string) *SuperAgent                { return s }
func (s *SuperAgent) Send(content interface{}) *SuperAgent                      { return s }
func (s *SuperAgent) SendMap(content interface{}) *SuperAgent                   { return s }
func (s *SuperAgent) SendStruct(content interface{}) *SuperAgent                { return s }
func (s *SuperAgent) SendString(content string) *SuperAgent                     { return s }

func (s *SuperAgent) End(callback ...func(response Response, body string, errs []error)) (Response, string, []error) {
	return nil, "", nil
}

func (s *SuperAgent) EndBytes(callback ...func(response Response, body []byte, errs []error)) (Response, []byte, []error) {
	return nil, nil, nil
}

func (s *SuperAgent) EndStruct(v interface{}, callback ...func(response Response, v interface{}, body []byte, errs []error)) (Response, []byte, []error) {
	return nil, nil, nil
}
