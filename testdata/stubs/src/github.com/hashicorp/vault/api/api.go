// Package api is a stub of github.com/hashicorp/vault/api v1.23.0.
package api

import "context"

type Client struct{}

type KVv2 struct{}

type KVSecret struct {
	Data map[string]interface{}
}

func (c *Client) KVv2(mountPath string) *KVv2 { return nil }

func (kv *KVv2) Get(ctx context.Context, secretPath string) (*KVSecret, error) { return nil, nil }
