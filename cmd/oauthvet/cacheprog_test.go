package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// cacheprog is a cache for GOCACHEPROG: "cacheprog SHARED LOCAL". The folder
// SHARED stands for a store that machines share, LOCAL for this machine's disk.
// Every entry goes to the store, and what comes from there is written to the
// disk, where the go command reads it.
func cacheprog() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: cacheprog SHARED LOCAL")
		os.Exit(2)
	}
	store := cacheStore{shared: os.Args[1], local: os.Args[2]}
	requests := json.NewDecoder(bufio.NewReader(os.Stdin))
	answers := json.NewEncoder(os.Stdout)
	err := answers.Encode(cacheAnswer{KnownCommands: []string{"get", "put", "close"}})
	for err == nil {
		var request cacheRequest
		if err = requests.Decode(&request); err != nil {
			break
		}
		var body []byte
		if request.BodySize > 0 {
			if err = requests.Decode(&body); err != nil {
				break
			}
		}
		answer, problem := store.answer(&request, body)
		if problem != nil {
			answer.Err = problem.Error()
		}
		answer.ID = request.ID
		if err = answers.Encode(answer); request.Command == "close" {
			break
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "cacheprog:", err)
		os.Exit(1)
	}
}

// The messages, of which "go doc cmd/go/internal/cacheprog" tells more.
type (
	cacheRequest struct {
		ID                 int64
		Command            string
		ActionID, OutputID []byte
		BodySize           int64
	}
	cacheAnswer struct {
		ID            int64
		Err           string     `json:",omitempty"`
		KnownCommands []string   `json:",omitempty"`
		Miss          bool       `json:",omitempty"`
		OutputID      []byte     `json:",omitempty"`
		Size          int64      `json:",omitempty"`
		Time          *time.Time `json:",omitempty"`
		DiskPath      string     `json:",omitempty"`
	}
)

type cacheStore struct{ shared, local string }

// An entry says what belongs to an action; the content is in a file of its own.
type cacheEntry struct {
	OutputID []byte
	Size     int64
	Time     time.Time
}

func (s cacheStore) answer(r *cacheRequest, body []byte) (cacheAnswer, error) {
	switch r.Command {
	case "get":
		return s.get(r.ActionID)
	case "put":
		entry, err := json.Marshal(cacheEntry{r.OutputID, int64(len(body)), time.Now()})
		if err != nil {
			return cacheAnswer{}, err
		}
		// The content first: whoever sees the entry finds it.
		for _, file := range []struct {
			name    string
			content []byte
		}{
			{s.path(s.shared, "output", r.OutputID), body},
			{s.path(s.local, "output", r.OutputID), body},
			{s.path(s.shared, "action", r.ActionID), entry},
		} {
			if err := os.WriteFile(file.name, file.content, 0o666); err != nil {
				return cacheAnswer{}, err
			}
		}
		return cacheAnswer{DiskPath: s.path(s.local, "output", r.OutputID)}, nil
	}
	return cacheAnswer{}, nil
}

func (s cacheStore) get(action []byte) (cacheAnswer, error) {
	data, err := os.ReadFile(s.path(s.shared, "action", action))
	if err != nil {
		return cacheAnswer{Miss: true}, nil
	}
	var entry cacheEntry
	if err := json.Unmarshal(data, &entry); err != nil {
		return cacheAnswer{}, err
	}
	body, err := os.ReadFile(s.path(s.shared, "output", entry.OutputID))
	if err != nil {
		return cacheAnswer{}, err
	}
	here := s.path(s.local, "output", entry.OutputID)
	if err := os.WriteFile(here, body, 0o666); err != nil {
		return cacheAnswer{}, err
	}
	return cacheAnswer{OutputID: entry.OutputID, Size: entry.Size, Time: &entry.Time, DiskPath: here}, nil
}

func (cacheStore) path(folder, kind string, id []byte) string {
	return filepath.Join(folder, kind+"-"+hex.EncodeToString(id))
}

// countvet is oauthvet as a vet tool. It adds a line to the file that VETLOG
// names for every package that the go command has it look at, but for those that
// package early answers for before countvet runs.
func countvet() {
	if cfg := os.Args[len(os.Args)-1]; strings.HasSuffix(cfg, ".cfg") {
		log, err := os.OpenFile(os.Getenv("VETLOG"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
		if err == nil {
			_, err = fmt.Fprintln(log, os.Getenv("TOOLEXEC_IMPORTPATH"))
		}
		if err == nil {
			err = log.Close()
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "countvet:", err)
			os.Exit(1)
		}
	}
	main()
}
