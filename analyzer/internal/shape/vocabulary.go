package shape

// vocabulary holds the words that programs name things with. A text without
// blanks that is made of them is an [Identifier]; a password of words
// ("correct-horse-battery") is not. Counted over the string literals without
// blanks of Go 1.26's standard library and of 780 modules, the words of three
// letters and more that most modules use; and the words of OAuth. Dummies
// ("foo", "abc") are in dummyWords instead.
const vocabulary = `
	abort absolute accept accepted access account accounts action actions active activity add added additional addr
	address addresses admin adobe aes after age agent alg algorithm alias aliases alive all alloc allow allowed alpha
	already alt always amazon amazonaws amd and android annotation annotations another any api app append apple
	application apply apps archive are arg args arm arn array ascii asm assertion async atlassian attachment attempt
	attempts attr attribute attributes audience audit auth authentication author authority authorization authorize auto
	available aws azure back backend background bad base basic batch bearer before begin behavior bench benchmark beta big
	billing bin binary bind binding bit bitbucket bits blob block blocked blocks blue body bool boolean both boundary box
	branch break browser bucket buffer bug build bundle byte bytes cache call callback caller can cancel cancelled
	canonical cap case cat category central cert certificate certificates certs chain challenge change changed channel
	char charset check child chunk city claim claims class cleanup clear cli client clone close closed cloud cluster cmd
	code codes cognito collection colon color com comma command comment comments commit common compare complete completed
	completion complex component compressed compression compute concurrency concurrent condition conf config configuration
	configured conflict conn connect connection connections consent console consumer contact container contains content
	context continue control controller convert cookie copy core count counter country cpu crc create created creation
	credential credentials cross crt crypto csv current custom customer cycle dash data database date day days deadline
	debug dec decimal decode deep def default defaults definition delay delete deleted deletion delta demo denied
	deployment deprecated depth desc description descriptor destination detail details dev device diff different dir
	direct directory disable disabled discord discovery disk display dns doc docker docs document docusign does domain
	domains done dot double down download dpop draft driver drop dropbox dummy dump duplicate duration dynamic early east
	echo edit element else email embedded empty enable enabled encode encoded encoding encrypt encrypted encryption end
	endpoint entity entra entries entry enum env environment eof equal equals err error errors escape escaped etc event
	events exact example exceeded exception exchange exclude exe exec execute execution exist existing exists exit exp
	expand expected expiration expire expired expires explicit export expression ext extended extension extensions
	external extra facebook fail failed failure fake fallback false family fast feature features fetch field fields file
	filename files filter final find fips first fixed flag flags float flow flush folder for force form format forward
	forwarded found four frame free frequency from full func function gateway gcp gen generate generated generic get git
	github gitlab global golang good google googleapis gopher grant graph group groups grpc gzip half handle handler
	handshake has hash head header headers health heap help helper here hex hidden high hint home host hostname hosts html
	http https iam identifier identity idle ids ignore ignored image images implicit import include incomplete index inf
	info information init initial inline inner input insecure insert install instance instances int integer integration
	interface internal interval introspect introspection invalid ipv iso issue issuer item items job jpg json just jwk
	jwks jwt keep kerberos key keycloak keys kind known kubernetes label labels lang language large last latest ldap
	leading left legacy len length less level lib library limit limited line lines link linkedin links linux list listen
	literal live load local localhost location locations lock log logger logging login logs long lookup loop low lower mac
	machine mail main make malformed managed management manager manifest manual many map mapping maps mark marshal mask
	master match matches max maximum media medium mem member members memory merge message messages meta metadata method
	methods metric metrics micro microsoft middle min minimum mismatch missing mixed mock mod mode model modified modify
	module month more msg multi multiple mutex name named names namespace native negative nested net network never new
	next nil node nodes non nonce none nonexistent nope normal not note notification notify now null num number numbers
	numeric oauth obj object objects off offset oidc okta old omitempty once one onelogin oneof only open openid operation
	operator opt option optional options order org organization origin original other out output over overflow override
	owner package padding page pair panic parallel param parameter parameters params parent parse part partial pass
	password patch path paths pattern payload paypal peer pem pending per percent period permission permissions phone pid
	ping pkce pkcs pkg plain plan platform plugin plus png point pointer policies policy poll pool port position positive
	post power pre preferred prefix present preserve preview previous primary principal print priority private proc
	process prod product profile program progress project projects prompt properties property protection proto protobuf
	protocol provider providers proxy ptr pub public publish pull push put query queue quota quote quoted race random
	range rate ratio raw read reader ready real reason receive record recursive recv red redacted redirect ref reference
	refresh reg regex region register registration registry regular rejected relative release remote remove removed
	replace reply repo report req request requested requests require required res reserved reset resolve resource
	resources response rest result results retry return reverse revocation revoke rfc right role roles root round route
	rpc rsa rule rules run running runtime safe salesforce same saml sample save scale scan schedule schema schemas scheme
	scope scopes script sdk search sec second secondary seconds secret secrets section secure security seed segment select
	selector self send sensitive sent seq sequence serial server service services session set settings setup sha share
	shared shopify short should show sig sign signal signature signed signing simple since single site size skip skipped
	slack slash sleep slice slow small snapshot sock socket some something sort source space spaces span spec special
	split spotify sql square src ssh ssl stack standard start started state static stats status std stdout step stop
	storage store str strategy stream streaming strict string strings stripe struct style sub subject subscription
	subscriptions success such suffix suite sum summary super support supported symbol sync sys system tab table tag tags
	tar target task tcp team temp template templates tenant term terms test testdata testing tests text than that the then
	there thing third this thread three threshold time timeout times timestamp title tls tmp token tokens too tools top
	total trace trailing transport tree trigger true truncated trust trusted try ttl twitch twitter two txt type types uid
	uint unauthorized unavailable undefined unexpected unicode union unique unit units unix unknown unmarshal unsafe unset
	unspecified unsupported until unused update updated upgrade upload upper uri url urls urn usage use used user userinfo
	username users usr utc utf uuid val valid validate validation value values var variable vendor verification verifier
	verify version versions very video view virtual visible vnd volume wait want warn warning watch web webhook west when
	width window windows with without word work worker world wrap wrapped write writer wrong www xml yaml yes zero zip
	zone zoom`
