package absent

import (
	"absent/api"
	"fmt"
	"log"
)

// What another package's function returns has the secret where that package fills it.
func posts() {
	conf, err := api.Load()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%+v", conf) // want `api.Login shows its client secret in a log`
	c := api.New(*conf)
	post, err := c.Post()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(post)
	log.Printf("%+v", *post)
	thread, err := api.Posts("https://example.com")
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%v", thread)
	func() { log.Println(thread.Posts) }()
	app, err := c.Register()
	if err != nil {
		log.Fatal(err)
	}
	log.Println(app)                // want `api.App shows its client secret in a log`
	log.Printf("%+v", c.Settings()) // want `api.Login shows its client secret in a log`
}
