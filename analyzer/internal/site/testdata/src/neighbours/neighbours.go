// Package neighbours has constants that stand behind the name of a client
// secret, in calls of whatever function.
package neighbours

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

func getenv(name, otherwise string) string { return otherwise }

func set(options ...any) {}

func constants(key string) {
	_ = getenv("CLIENT_SECRET", "a") // weak: CLIENT_SECRET
	_ = getenv("CLIENT_SECRET", key) // not a constant: the engine asks the function
	_ = getenv("CLIENT_ID", "b")
	_ = flag.String("client-secret", "c", "the usage")    // weak: client-secret
	_ = pflag.StringP("client-secret", "s", "d", "usage") // weak: client-secret
	viper.SetDefault("oauth.client_secret", "e")          // weak: oauth.client_secret
	_ = os.Setenv("APP_SECRET", "f")                      // weak: APP_SECRET
	set("client_secret", "g", "client_id", "h")           // weak: client_secret
	_ = os.Getenv("CLIENT_SECRET")
	_ = viper.GetString("oauth.client_secret")
}

func printed() {
	fmt.Println("client_secret", "a") // weak: client_secret
	log.Print("the client_secret", "b")
	panic(fmt.Errorf("client_secret %s", "c"))
}
