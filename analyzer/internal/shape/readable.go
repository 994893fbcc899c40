package shape

// pairsOfLetters tells how much likelier a pair of letters is in names than in
// random text: row first letter, column second, the character's distance from
// '0' is 4*(6+log2(p(pair)*26*26)), cut at -6 and 4. Counted over the words of
// all identifiers of Go 1.26's standard library, each word weighted by
// 1+ln(frequency).
const pairsOfLetters = "" +
	"GMQRDKJ>J=FROQ?M8RQSHTDMD6" +
	"HAD?GAA:KA5L=<EB<JI?J@B8A:" +
	"OCJENDING2MMLFQE=JLNEJ>=>7" +
	"KHHOQDC@O=5HCDIFELLDHFIFC9" +
	"MGPQJKLAF5>OLRDKHTRRCJGOA@" +
	"I?HGGJA<N04LHFIG4IKEE=A??2" +
	"D@EBOB?CI02D@GJF9IKF@>=836" +
	"L@=DL=<>I08D@9H=2FDBF9@5=3" +
	"GFMMHMM;;99MMUPK:JMP8J>D1I" +
	"=076<530600478:500=2<00200" +
	"A:<>K=C;D00??>==48E?;6:720" +
	"ODEMRFEEQ0AO@CPD@EJKGEF@C?" +
	"QFDEP@==M0<CGAPO8@LFLB;><0" +
	"MCMPPHM>K:GGEENF?CNQFF@7>:" +
	"IFQM@JF:E4CLLQIN0QLLKOH>72" +
	"OCKHODDFI0EKI?MH9OOLH>A>>0" +
	"6;<?4878500<854;:@=7G?921:" +
	"QDJJUFF?P7EJKGPF@JMMGEDAF6" +
	"KGLISBFNR0FKGCIKEKMTN@HBL?" +
	"QEIGSHBLQ0=JHCNJ?QNJICCEKB" +
	"CLEDFHA=G01MIO>I=HKL2@@B07" +
	"LEIGNJBBH05GLBBOCEMGDEGC0>" +
	"I>AAFA:AF03??CF@9FE<A<7;07" +
	"B?EADA9:B00AA;CG;AFK>J>A61" +
	"<9>:>973=06=IF8J0<GB0C5:48" +
	";9<9J707>00722<3078067;>57"

// readability scores s by its pairs of neighbours, in bits per pair: names and
// words lie above 0.4, text drawn at random below 0. Length makes the verdict
// surer: of random letters and digits, 2 in 100 of length 16 and 1 in 1,000 of
// length 40 score above 0; of 37,000 literals of 16 characters and more from 90
// modules, names score 1.1 in the median.
func readability(s string) float64 {
	if len(s) < 2 {
		return 0
	}
	sum := 0.0
	for i := 1; i < len(s); i++ {
		sum += pairScore(s[i-1], s[i])
	}
	return sum / float64(len(s)-1)
}

func pairScore(a, b byte) float64 {
	switch {
	case isLetter(a) && isLetter(b):
		if isUpper(a) && isUpper(b) || !isUpper(b) {
			return float64(pairsOfLetters[26*int(a|0x20-'a')+int(b|0x20-'a')]-'0')/4 - 6
		}
		return -0.3 // a hump of camel case begins a word
	case isDigit(a) && isDigit(b):
		return -0.6
	case isLetter(a) && isDigit(b), isDigit(a) && isLetter(b):
		return -1.5
	case isLetter(a), isLetter(b):
		return 0.5 // a word ends or begins at a separator
	}
	return 0
}

// readable reports whether s, whose profile is p, reads as if a person had
// written it: words, perhaps with a few digits.
func readable(s string, p *profile) bool {
	return p.letters()*4 >= len(s)*3 && readability(s) >= 0.15
}
