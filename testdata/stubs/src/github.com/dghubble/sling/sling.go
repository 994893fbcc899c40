// Package sling is a stub of github.com/dghubble/sling v1.4.2.
package sling

import (
	"io"
	"net/http"
)

type Sling struct{ method string }

func New() *Sling { return nil }

func (s *Sling) New() *Sling                                   { return s }
func (s *Sling) Client(httpClient *http.Client) *Sling         { return s }
func (s *Sling) Get(pathURL string) *Sling                     { return s }
func (s *Sling) Post(pathURL string) *Sling                    { return s }
func (s *Sling) Add(key, value string) *Sling                  { return s }
func (s *Sling) Set(key, value string) *Sling                  { return s }
func (s *Sling) SetBasicAuth(username, password string) *Sling { return s }
func (s *Sling) Base(rawURL string) *Sling                     { return s }
func (s *Sling) Path(path string) *Sling                       { return s }
func (s *Sling) QueryStruct(queryStruct interface{}) *Sling    { return s }
func (s *Sling) Body(body io.Reader) *Sling                    { return s }
func (s *Sling) BodyJSON(bodyJSON interface{}) *Sling          { return s }
func (s *Sling) BodyForm(bodyForm interface{}) *Sling          { return s }
func (s *Sling) Request() (*http.Request, error)               { return nil, nil }

func (s *Sling) ReceiveSuccess(successV interface{}) (*http.Response, error) { return nil, nil }
func (s *Sling) Receive(successV, failureV interface{}) (*http.Response, error) {
	return nil, nil
}
