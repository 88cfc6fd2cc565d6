// The commonest words of languages that share a script.

/** Scripts that are written in one language above all. */
export const languageOfScript: ReadonlyMap<string, string> = new Map([
	["kana", "ja"],
	["hangul", "ko"],
	["han", "zh"],
	["greek", "el"],
	["hebrew", "he"],
	["thai", "th"],
	["bengali", "bn"],
	["tamil", "ta"],
	["telugu", "te"],
	["gujarati", "gu"],
	["gurmukhi", "pa"],
	["kannada", "kn"],
	["malayalam", "ml"],
	["sinhala", "si"],
	["khmer", "km"],
	["lao", "lo"],
	["myanmar", "my"],
	["georgian", "ka"],
	["armenian", "hy"],
	["ethiopic", "am"],
	["tibetan", "bo"],
]);

const lists: readonly (readonly [string, string])[] = [
	[
		"en",
		"the of and to in a is that for on was with as it by he at from his are be an have has this which not were had but they their its said will who been would after more she when one about or her there also",
	],
	[
		"de",
		"der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch",
	],
	[
		"fr",
		"de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont été aux cette mais comme ses ou leur elle deux ces nous était après son sa être",
	],
	[
		"es",
		"de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está",
	],
	[
		"it",
		"di e il la che in a per un del è non una i le con si da dei nel alla della al sono come più ha anche ma ed gli delle dal su lo alle ai nella o questo se dalla loro stato essere suo sua",
	],
	[
		"pt",
		"de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi está",
	],
	[
		"nl",
		"de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij door uit nog naar wordt heeft hij worden was over hun zij deze tot meer werd kan geen hebben ze",
	],
	[
		"sv",
		"och i att det som en på är av för med den till har inte om ett men var sig så från vi kan när han de under också efter eller nu sin där vid mot ska skulle kommer ut får finns alla",
	],
	[
		"da",
		"og i at det som en på er af for med den til har ikke om et men var sig så fra vi kan når han de under også efter eller nu sin der ved mod skal blev kommer ud får være dem hvor",
	],
	[
		"no",
		"og i at det som en på er av for med den til har ikke om et men var seg så fra vi kan når han de under også etter eller nå sin der ved mot skal ble kommer ut får være dem hvor",
	],
	[
		"fi",
		"ja on ei että oli se hän mutta ovat kun niin myös kuin joka sen jo tai vain mukaan hänen ole olla voi nyt mitä sitä ne tämä vielä kanssa jos",
	],
	[
		"pl",
		"w i na z do się nie że to jest o po jak za od przez ale dla są co ma tym czy oraz był już może tego także jego było tej być ich które przed tylko który bardzo jednak więc",
	],
	[
		"cs",
		"a se v na je že s z do to i o k ve by za pro jako po jsou ale podle si jeho byl která který od až také tak už nebo jen které při ze má ještě bude jsem bylo",
	],
	[
		"sk",
		"a sa v na je že s z do to i o k vo by za pre ako po sú ale podľa si jeho bol ktorá ktorý od až tiež tak už alebo len ktoré pri zo má ešte bude som bolo",
	],
	[
		"hu",
		"a az és hogy nem is egy ez volt csak meg de mint azt van már még el ha ki le be fel szerint lehet amely ami után között kell",
	],
	[
		"ro",
		"de și în a la cu că pe nu o care din un se mai pentru este au fi sunt ce dar prin ca al lui după sau fost ale va acest cum",
	],
	[
		"tr",
		"ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise en göre ancak ne her değil var oldu olduğunu dedi yeni",
	],
	[
		"id",
		"yang dan di dari untuk dengan pada ini itu dalam tidak akan ke juga adalah oleh karena sebagai bisa ada telah tersebut lebih saat kata kepada mereka",
	],
	[
		"sw",
		"ya na wa kwa ni katika za la cha hiyo huo kuwa alisema amesema hii kama watu wake baada pia hivyo ili kutoka wakati mkoa",
	],
	[
		"vi",
		"và của là có được cho trong không với các một những người đã để này khi từ đến ở tại về ông cũng sẽ",
	],
	[
		"ca",
		"de la i el que en a els les un per amb no una del és es al ha dels més com però seva aquest han també ser són",
	],
	[
		"hr",
		"je i u na se da su za od s a će to ne o kao što nije iz bi koji koja koje samo ali do po nakon rekao prema još",
	],
	["lt", "ir kad su iš į yra tai buvo kaip ne bet per apie dėl metų už po nuo jau savo"],
	["lv", "un ir no ar ka uz par arī kas to bija gada pēc pie bet kā tika nav"],
	["et", "ja on ei et ka oli kui see mis aga oma ning kes selle ta seda või pärast"],
	["xh", "ukuba kwaye ngoku kodwa kunye uthi ukuze abantu xa lo le la oku"],
	["zu", "ukuthi futhi kodwa uthe abantu ngoba uma lapho kanye lokhu ngesikhathi"],
	[
		"af",
		"die van en in het is dat nie 'n te met op vir sy wat aan om as ook was deur hy word sal maar",
	],
	["tl", "ang ng sa na mga at ay para kay ni si ito siya niya hindi kung"],
	[
		"ms",
		"yang dan di dengan untuk pada dalam ini itu tidak ialah beliau bagi kata oleh akan ke telah daripada",
	],
	["so", "ee ka iyo in oo u ku waa ay uu la ayaa soo si ah"],
	["ha", "da a na ya ta su wannan cewa don kuma ne ce sun yi"],
	["sq", "të e në dhe për një me që nga është si më do ka janë se nuk"],
	["sl", "je in v na se da so za ki po pa z s ne bi kot ali tudi od do še"],
	[
		"ru",
		"и в не на что с он по как это а из его за к но от о у для же то бы было был она после так все только также года их мы при уже или до",
	],
	[
		"uk",
		"і в на не що з у до та за про як від це його а по із для був його також що вони було який й але є року після їх",
	],
	["bg", "и в на не се с да е за от по като че са ще до но при той това които беше след който"],
	["sr", "је и у на се да су за од с а ће то не о као што није из би који која"],
	["be", "і ў на не што з у да за пра як ад гэта яго а па для быў таксама яны было які але"],
	["mk", "и во на не се со да е за од по како што ќе до но при тој ова кои"],
	["kk", "және бұл мен деп үшін бір бар болды осы де да екі"],
	["ar", "في من على أن إلى عن التي الذي هذا هذه ما مع كان لا قال بعد قد بين كما أو لم ذلك خلال"],
	["fa", "و در به از که این را با است برای آن یک خود تا شد بر هم نیز شده بود می کرد"],
	["ur", "کے کی میں ہے اور سے کو نے کہ کا پر اس ہیں یہ بھی ایک تھا گیا کر"],
	["ps", "په د او چې کې ته له دی سره شوي هم يې"],
	["hi", "के में की है और से को का ने पर कि हैं यह एक भी इस था लिए गया नहीं"],
	["mr", "आणि या आहे ते की हे तर असे त्या नाही होते करण्यात"],
	["ne", "र को मा छ का ले भएको गरेको पनि हो यो तथा छन्"],
];

/**
 * By word: the languages that it is common in, with a weight that is smaller for words of many
 * languages.
 */
export const stopWords: ReadonlyMap<string, readonly (readonly [string, number])[]> = weigh();

function weigh(): Map<string, (readonly [string, number])[]> {
	const languages = new Map<string, Set<string>>();
	for (const [language, words] of lists) {
		for (const word of words.split(" ")) {
			languages.set(word, (languages.get(word) ?? new Set()).add(language));
		}
	}
	return new Map(
		[...languages].map(([word, those]) => [
			word,
			[...those].map((language) => [language, 1 / Math.sqrt(those.size)] as const),
		]),
	);
}
