// Package catalogproof imports what the rows of the catalogue are about, so that
// a test can look them up in the real libraries. TestRows of
// analyzer/internal/site writes this file (-imports).
package catalogproof

import (
	_ "cloud.google.com/go/auth"
	_ "cloud.google.com/go/auth/credentials"
	_ "cloud.google.com/go/auth/credentials/externalaccount"

	_ "cloud.google.com/go/secretmanager/apiv1"
	_ "cloud.google.com/go/secretmanager/apiv1beta2"

	_ "connectrpc.com/connect"

	_ "github.com/1password/onepassword-sdk-go"

	_ "github.com/99designs/keyring"

	_ "github.com/AlecAivazis/survey/v2"

	_ "github.com/AlekSi/pointer"

	_ "github.com/Azure/azure-sdk-for-go/services/graphrbac/1.6/graphrbac"

	_ "github.com/Azure/azure-sdk-for-go/sdk/azcore"
	_ "github.com/Azure/azure-sdk-for-go/sdk/azcore/to"

	_ "github.com/Azure/azure-sdk-for-go/sdk/azidentity"

	_ "github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets"

	_ "github.com/Azure/go-autorest/autorest/adal"

	_ "github.com/Azure/go-autorest/autorest/azure/auth"

	_ "github.com/Azure/go-autorest/autorest/to"

	_ "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	_ "github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"

	_ "github.com/BurntSushi/toml"

	_ "github.com/alecthomas/kingpin/v2"

	_ "github.com/alecthomas/kong"

	_ "github.com/alexflint/go-arg"

	_ "github.com/apache/pulsar-client-go/oauth2"

	_ "github.com/apex/log"

	_ "github.com/ardanlabs/conf/v3"

	_ "github.com/aws/aws-sdk-go/aws"
	_ "github.com/aws/aws-sdk-go/service/secretsmanager"
	_ "github.com/aws/aws-sdk-go/service/secretsmanager/secretsmanageriface"
	_ "github.com/aws/aws-sdk-go/service/ssm"

	_ "github.com/aws/aws-sdk-go-v2/aws"

	_ "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	_ "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	_ "github.com/aws/aws-sdk-go-v2/service/kms"

	_ "github.com/aws/aws-sdk-go-v2/service/secretsmanager"

	_ "github.com/aws/aws-sdk-go-v2/service/ssm"

	_ "github.com/aws/aws-sdk-go-v2/service/ssooidc"

	_ "github.com/bugsnag/bugsnag-go"

	_ "github.com/caarlos0/env/v11"

	_ "github.com/camunda/zeebe/clients/go/v8/pkg/zbc"

	_ "github.com/carlmjohnson/requests"

	_ "github.com/casdoor/casdoor-go-sdk/casdoorsdk"

	_ "github.com/charmbracelet/huh"

	_ "github.com/charmbracelet/log"

	_ "github.com/cli/oauth"
	_ "github.com/cli/oauth/device"
	_ "github.com/cli/oauth/webapp"

	_ "github.com/cloudwego/hertz/pkg/app"

	_ "github.com/cockroachdb/errors"

	_ "github.com/coreos/go-oidc/v3/oidc"

	_ "github.com/dghubble/oauth1"

	_ "github.com/dghubble/sling"

	_ "github.com/disgoorg/disgo/oauth2"
	_ "github.com/disgoorg/disgo/rest"

	_ "github.com/fatih/color"

	_ "github.com/getsentry/sentry-go"

	_ "github.com/getsops/sops/v3/decrypt"

	_ "github.com/gin-gonic/gin"

	_ "github.com/go-chi/render"

	_ "github.com/go-kit/kit/log"

	_ "github.com/go-kit/log"

	_ "github.com/go-kratos/kratos/v2/log"

	_ "github.com/go-logr/logr"

	_ "github.com/go-oauth2/oauth2/v4"
	_ "github.com/go-oauth2/oauth2/v4/models"

	_ "github.com/go-resty/resty/v2"

	_ "github.com/goccy/go-yaml"

	_ "github.com/gofiber/fiber/v2"

	_ "github.com/gofiber/fiber/v3/client"

	_ "github.com/golang/glog"

	_ "github.com/google/go-github/v68/github"

	_ "github.com/google/go-querystring/query"

	_ "github.com/google/uuid"

	_ "github.com/grafana/grafana-plugin-sdk-go/experimental/authclient"

	_ "github.com/hashicorp/cap/oidc"
	_ "github.com/hashicorp/cap/oidc/clientassertion"

	_ "github.com/hashicorp/go-azure-sdk/sdk/auth"
	_ "github.com/hashicorp/go-azure-sdk/sdk/nullable"

	_ "github.com/hashicorp/go-hclog"

	_ "github.com/hashicorp/go-multierror"

	_ "github.com/hashicorp/go-retryablehttp"

	_ "github.com/hashicorp/hcp-sdk-go/auth"
	_ "github.com/hashicorp/hcp-sdk-go/config"

	_ "github.com/hashicorp/terraform-plugin-framework/types"
	_ "github.com/hashicorp/terraform-plugin-framework/types/basetypes"

	_ "github.com/hashicorp/terraform-plugin-log/tflog"

	_ "github.com/hashicorp/vault/api"

	_ "github.com/ilyakaznacheev/cleanenv"

	_ "github.com/imroc/req/v3"

	_ "github.com/inconshreveable/log15"

	_ "github.com/infisical/go-sdk"
	_ "github.com/infisical/go-sdk/packages/api/auth"

	_ "github.com/jessevdk/go-flags"

	_ "github.com/joho/godotenv"

	_ "github.com/json-iterator/go"

	_ "github.com/kelseyhightower/envconfig"

	_ "github.com/knadh/koanf/providers/confmap"
	_ "github.com/knadh/koanf/v2"

	_ "github.com/labstack/echo/v4"

	_ "github.com/labstack/gommon/log"

	_ "github.com/magiconair/properties"

	_ "github.com/manicminer/hamilton/auth"
	_ "github.com/manicminer/hamilton/msgraph"

	_ "github.com/manifoldco/promptui"

	_ "github.com/markbates/goth"
	_ "github.com/markbates/goth/gothic"
	_ "github.com/markbates/goth/providers/amazon"
	_ "github.com/markbates/goth/providers/apple"
	_ "github.com/markbates/goth/providers/auth0"
	_ "github.com/markbates/goth/providers/azuread"
	_ "github.com/markbates/goth/providers/azureadv2"
	_ "github.com/markbates/goth/providers/battlenet"
	_ "github.com/markbates/goth/providers/bitbucket"
	_ "github.com/markbates/goth/providers/bitly"
	_ "github.com/markbates/goth/providers/box"
	_ "github.com/markbates/goth/providers/classlink"
	_ "github.com/markbates/goth/providers/cloudfoundry"
	_ "github.com/markbates/goth/providers/cognito"
	_ "github.com/markbates/goth/providers/dailymotion"
	_ "github.com/markbates/goth/providers/deezer"
	_ "github.com/markbates/goth/providers/digitalocean"
	_ "github.com/markbates/goth/providers/discord"
	_ "github.com/markbates/goth/providers/dropbox"
	_ "github.com/markbates/goth/providers/eveonline"
	_ "github.com/markbates/goth/providers/facebook"
	_ "github.com/markbates/goth/providers/fitbit"
	_ "github.com/markbates/goth/providers/gitea"
	_ "github.com/markbates/goth/providers/github"
	_ "github.com/markbates/goth/providers/gitlab"
	_ "github.com/markbates/goth/providers/google"
	_ "github.com/markbates/goth/providers/gplus"
	_ "github.com/markbates/goth/providers/heroku"
	_ "github.com/markbates/goth/providers/hubspot"
	_ "github.com/markbates/goth/providers/influxcloud"
	_ "github.com/markbates/goth/providers/instagram"
	_ "github.com/markbates/goth/providers/intercom"
	_ "github.com/markbates/goth/providers/kakao"
	_ "github.com/markbates/goth/providers/lark"
	_ "github.com/markbates/goth/providers/lastfm"
	_ "github.com/markbates/goth/providers/line"
	_ "github.com/markbates/goth/providers/linkedin"
	_ "github.com/markbates/goth/providers/mailru"
	_ "github.com/markbates/goth/providers/mastodon"
	_ "github.com/markbates/goth/providers/meetup"
	_ "github.com/markbates/goth/providers/microsoftonline"
	_ "github.com/markbates/goth/providers/naver"
	_ "github.com/markbates/goth/providers/nextcloud"
	_ "github.com/markbates/goth/providers/okta"
	_ "github.com/markbates/goth/providers/onedrive"
	_ "github.com/markbates/goth/providers/openidConnect"
	_ "github.com/markbates/goth/providers/oura"
	_ "github.com/markbates/goth/providers/patreon"
	_ "github.com/markbates/goth/providers/paypal"
	_ "github.com/markbates/goth/providers/reddit"
	_ "github.com/markbates/goth/providers/salesforce"
	_ "github.com/markbates/goth/providers/seatalk"
	_ "github.com/markbates/goth/providers/shopify"
	_ "github.com/markbates/goth/providers/slack"
	_ "github.com/markbates/goth/providers/soundcloud"
	_ "github.com/markbates/goth/providers/spotify"
	_ "github.com/markbates/goth/providers/strava"
	_ "github.com/markbates/goth/providers/stripe"
	_ "github.com/markbates/goth/providers/tiktok"
	_ "github.com/markbates/goth/providers/tumblr"
	_ "github.com/markbates/goth/providers/twitch"
	_ "github.com/markbates/goth/providers/twitter"
	_ "github.com/markbates/goth/providers/twitterv2"
	_ "github.com/markbates/goth/providers/typetalk"
	_ "github.com/markbates/goth/providers/uber"
	_ "github.com/markbates/goth/providers/vk"
	_ "github.com/markbates/goth/providers/wechat"
	_ "github.com/markbates/goth/providers/wecom"
	_ "github.com/markbates/goth/providers/wepay"
	_ "github.com/markbates/goth/providers/xero"
	_ "github.com/markbates/goth/providers/yahoo"
	_ "github.com/markbates/goth/providers/yammer"
	_ "github.com/markbates/goth/providers/yandex"
	_ "github.com/markbates/goth/providers/zoom"

	_ "github.com/newrelic/go-agent/v3/newrelic"

	_ "github.com/oauth2-proxy/oauth2-proxy/v7/pkg/apis/options"
	_ "github.com/oauth2-proxy/oauth2-proxy/v7/providers"

	_ "github.com/okta/okta-sdk-golang/v5/okta"

	_ "github.com/op/go-logging"

	_ "github.com/opentracing/opentracing-go"
	_ "github.com/opentracing/opentracing-go/log"

	_ "github.com/ory/fosite"

	_ "github.com/ory/hydra-client-go/v2"

	_ "github.com/ovh/go-ovh/ovh"

	_ "github.com/parnurzeal/gorequest"

	_ "github.com/pelletier/go-toml/v2"

	_ "github.com/peterbourgon/ff/v4"

	_ "github.com/phuslu/log"

	_ "github.com/pkg/errors"

	_ "github.com/plutov/paypal/v4"

	_ "github.com/prometheus/client_golang/prometheus"

	_ "github.com/prometheus/common/config"

	_ "github.com/rclone/rclone/fs/config/obscure"

	_ "github.com/rollbar/rollbar-go"

	_ "github.com/rs/zerolog"
	_ "github.com/rs/zerolog/log"

	_ "github.com/samber/lo"

	_ "github.com/sethvargo/go-envconfig"

	_ "github.com/silenceper/wechat/v2/credential"
	_ "github.com/silenceper/wechat/v2/miniprogram/auth"
	_ "github.com/silenceper/wechat/v2/miniprogram/config"
	_ "github.com/silenceper/wechat/v2/officialaccount/config"
	_ "github.com/silenceper/wechat/v2/officialaccount/oauth"
	_ "github.com/silenceper/wechat/v2/openplatform/config"
	_ "github.com/silenceper/wechat/v2/work/config"

	_ "github.com/simpleforce/simpleforce"

	_ "github.com/sirupsen/logrus"

	_ "github.com/slack-go/slack"

	_ "github.com/snowflakedb/gosnowflake"

	_ "github.com/spf13/cobra"

	_ "github.com/spf13/pflag"

	_ "github.com/spf13/viper"

	_ "github.com/stripe/stripe-go/v82"
	_ "github.com/stripe/stripe-go/v82/oauth"

	_ "github.com/urfave/cli"

	_ "github.com/urfave/cli/v2"

	_ "github.com/urfave/cli/v3"

	_ "github.com/valyala/fasthttp"

	_ "github.com/zalando/go-keyring"

	_ "github.com/zeromicro/go-zero/core/conf"
	_ "github.com/zeromicro/go-zero/core/logx"

	_ "github.com/zitadel/oidc/v3/pkg/client"
	_ "github.com/zitadel/oidc/v3/pkg/client/rp"
	_ "github.com/zitadel/oidc/v3/pkg/client/rs"
	_ "github.com/zitadel/oidc/v3/pkg/client/tokenexchange"
	_ "github.com/zitadel/oidc/v3/pkg/oidc"
	_ "github.com/zitadel/oidc/v3/pkg/oidc/grants"
	_ "github.com/zitadel/oidc/v3/pkg/op"

	_ "github.com/zmb3/spotify/v2/auth"

	_ "go.opentelemetry.io/otel/attribute"

	_ "go.opentelemetry.io/otel/trace"

	_ "go.uber.org/multierr"

	_ "go.uber.org/zap"
	_ "go.uber.org/zap/zapcore"

	_ "go.yaml.in/yaml/v3"

	_ "golang.org/x/exp/slog"

	_ "golang.org/x/oauth2"
	_ "golang.org/x/oauth2/amazon"
	_ "golang.org/x/oauth2/authhandler"
	_ "golang.org/x/oauth2/bitbucket"
	_ "golang.org/x/oauth2/cern"
	_ "golang.org/x/oauth2/clientcredentials"
	_ "golang.org/x/oauth2/endpoints"
	_ "golang.org/x/oauth2/facebook"
	_ "golang.org/x/oauth2/fitbit"
	_ "golang.org/x/oauth2/foursquare"
	_ "golang.org/x/oauth2/github"
	_ "golang.org/x/oauth2/gitlab"
	_ "golang.org/x/oauth2/google"
	_ "golang.org/x/oauth2/google/externalaccount"
	_ "golang.org/x/oauth2/heroku"
	_ "golang.org/x/oauth2/hipchat"
	_ "golang.org/x/oauth2/instagram"
	_ "golang.org/x/oauth2/jira"
	_ "golang.org/x/oauth2/jwt"
	_ "golang.org/x/oauth2/kakao"
	_ "golang.org/x/oauth2/linkedin"
	_ "golang.org/x/oauth2/mailchimp"
	_ "golang.org/x/oauth2/mailru"
	_ "golang.org/x/oauth2/mediamath"
	_ "golang.org/x/oauth2/microsoft"
	_ "golang.org/x/oauth2/nokiahealth"
	_ "golang.org/x/oauth2/odnoklassniki"
	_ "golang.org/x/oauth2/paypal"
	_ "golang.org/x/oauth2/slack"
	_ "golang.org/x/oauth2/spotify"
	_ "golang.org/x/oauth2/stackoverflow"
	_ "golang.org/x/oauth2/twitch"
	_ "golang.org/x/oauth2/uber"
	_ "golang.org/x/oauth2/vk"
	_ "golang.org/x/oauth2/yahoo"
	_ "golang.org/x/oauth2/yandex"

	_ "golang.org/x/term"

	_ "golang.org/x/xerrors"

	_ "google.golang.org/api/option"

	_ "google.golang.org/grpc/grpclog"
	_ "google.golang.org/grpc/status"

	_ "google.golang.org/protobuf/proto"

	_ "gopkg.in/alecthomas/kingpin.v2"

	_ "gopkg.in/ini.v1"

	_ "gopkg.in/yaml.v2"

	_ "gopkg.in/yaml.v3"

	_ "k8s.io/client-go/kubernetes/typed/core/v1"

	_ "k8s.io/klog/v2"

	_ "k8s.io/utils/ptr"

	_ "resty.dev/v3"

	_ "sigs.k8s.io/yaml"

	_ "bufio"
	_ "bytes"
	_ "cmp"
	_ "crypto/rand"
	_ "embed"
	_ "encoding/base64"
	_ "encoding/gob"
	_ "encoding/hex"
	_ "encoding/json"
	_ "errors"
	_ "expvar"
	_ "flag"
	_ "fmt"
	_ "html"
	_ "html/template"
	_ "io"
	_ "io/fs"
	_ "io/ioutil"
	_ "log"
	_ "log/slog"
	_ "log/syslog"
	_ "maps"
	_ "math/rand"
	_ "mime/multipart"
	_ "net/http"
	_ "net/http/httputil"
	_ "net/textproto"
	_ "net/url"
	_ "os"
	_ "os/exec"
	_ "slices"
	_ "strconv"
	_ "strings"
	_ "sync"
	_ "syscall"
	_ "testing"
	_ "text/template"
	_ "unique"
)
