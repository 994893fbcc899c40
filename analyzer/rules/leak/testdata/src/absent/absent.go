// Package absent shows structs that could hold a secret and hold none.
package absent

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

type Application struct {
	Name         string `json:"name"`
	ClientID     string
	ClientSecret string `json:"client_secret"`
}

type Post struct {
	Text string
	By   Application
}

var models = []any{&Application{}, &Post{}}

func tables(create func(any) error) {
	for _, m := range models {
		if err := create(m); err != nil {
			log.Printf("no table for %+v: %s", m, err)
		}
	}
	var empty Application
	log.Printf("%+v %+v", empty, &Application{Name: "x"})
	func() { log.Printf("%+v", fresh("y")) }()
	log.Printf("%+v", filled("y")) // want "absent.Application shows its client secret in a log"
}

func fresh(name string) *Application { return &Application{Name: name} }

func filled(name string) *Application {
	a := fresh(name)
	a.ClientSecret = os.Getenv("APP_CLIENT_SECRET")
	return a
}

type Status struct {
	ID          string `json:"id"`
	Application struct {
		Name   string `json:"name"`
		Secret string `json:"client_secret"`
	} `json:"application"`
}

func show(id string) error {
	res, err := http.Get("https://social.example.com/api/v1/statuses/" + id)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	s := new(Status)
	if err := json.NewDecoder(res.Body).Decode(s); err != nil {
		return err
	}
	fmt.Println("status:", s)
	return nil
}

func settings() error {
	data, err := os.ReadFile("settings.json")
	if err != nil {
		return err
	}
	var a Application
	if err := json.Unmarshal(data, &a); err != nil {
		return fmt.Errorf("settings %s: %w", data, err) // want "absent.Application shows its client secret in an error text"
	}
	log.Printf("%+v", a) // want "absent.Application shows its client secret in a log"
	return nil
}

// report shows its text for one kind only.
func report(kind, text string) {
	if kind == "open" {
		log.Println(text)
		return
	}
	fmt.Fprintln(os.Stderr, len(text))
}

func kinds() {
	report("closed", os.Getenv("APP_CLIENT_SECRET"))
	report("open", os.Getenv("APP_CLIENT_SECRET")) // want "client secret APP_CLIENT_SECRET goes to a log .absent.go:83.: whoever"
}
