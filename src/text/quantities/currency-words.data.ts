// The signs and words of money, by ISO 4217 code.

/** Signs that stand right before or after an amount. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
	["$", "USD"],
	["£", "GBP"],
	["€", "EUR"],
	["¥", "JPY"],
	["₹", "INR"],
	["₽", "RUB"],
	["₩", "KRW"],
	["₪", "ILS"],
	["₺", "TRY"],
	["₴", "UAH"],
	["₦", "NGN"],
	["₱", "PHP"],
	["₫", "VND"],
	["฿", "THB"],
	["₡", "CRC"],
	["₾", "GEL"],
	["₭", "LAK"],
	["₿", "BTC"],
	["元", "CNY"],
	["ரூ", "LKR"],
]);

/** Letters before a dollar sign. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
	["us", "USD"],
	["usd", "USD"],
	["c", "CAD"],
	["ca", "CAD"],
	["cad", "CAD"],
	["can", "CAD"],
	["a", "AUD"],
	["au", "AUD"],
	["aud", "AUD"],
	["nz", "NZD"],
	["nzd", "NZD"],
	["hk", "HKD"],
	["s", "SGD"],
	["nt", "TWD"],
	["r", "BRL"],
	["mex", "MXN"],
	["mxn", "MXN"],
]);

const countryRows: readonly (readonly [string, string])[] = [
	["USD", "us american"],
	["CAD", "canadian"],
	["AUD", "australian"],
	["NZD", "zealand"],
	["HKD", "kong"],
	["SGD", "singapore"],
	["TWD", "taiwan"],
	["GBP", "british"],
	["EGP", "egyptian"],
	["CHF", "swiss"],
	["INR", "indian"],
	["PKR", "pakistani"],
	["LKR", "lankan"],
	["NPR", "nepalese nepali"],
	["MXN", "mexican"],
	["CNY", "chinese"],
	["JPY", "japanese"],
	["KRW", "korean"],
	["RUB", "russian"],
	["TRY", "turkish"],
];

/** Countries whose adjective names the money, where the noun alone is not enough. */
export const currencyCountries: ReadonlyMap<string, string> = new Map(
	countryRows.flatMap(([code, words]) =>
		words.split(" ").map((word): [string, string] => [word, code]),
	),
);

const nounRows: readonly (readonly [string, string])[] = [
	["USD", "dollar dollars bucks usd"],
	["EUR", "euro euros eur"],
	["GBP", "pound pounds gbp sterling quid"],
	["JPY", "yen jpy"],
	["CNY", "yuan renminbi rmb cny kuai"],
	["INR", "rupee rupees inr rs"],
	["RUB", "ruble rubles rouble roubles rub"],
	["KRW", "won krw"],
	["CHF", "franc francs chf"],
	["UAH", "hryvnia hryvnias uah"],
	["TRY", "lira liras lire"],
	["MXN", "peso pesos mxn"],
	["BRL", "brl reais"],
	["ZAR", "rand zar"],
	["NGN", "naira ngn"],
	["KES", "shilling shillings kes ksh"],
	["SEK", "krona kronor sek"],
	["NOK", "krone kroner nok"],
	["DKK", "dkk"],
	["PLN", "zloty zlotys pln"],
	["CZK", "koruna korunas czk"],
	["HUF", "forint forints huf"],
	["ILS", "shekel shekels ils"],
	["IRR", "rial rials"],
	["SAR", "riyal riyals sar"],
	["AED", "dirham dirhams aed"],
	["KWD", "dinar dinars kwd"],
	["BDT", "taka bdt"],
	["IDR", "rupiah idr"],
	["MYR", "ringgit myr"],
	["THB", "baht thb"],
	["CAD", "cad"],
	["AUD", "aud"],
	["NZD", "nzd"],
	["HKD", "hkd"],
	["SGD", "sgd"],
	["FIM", "markka markkas"],
	["DEM", "marks deutschmark deutschmarks"],
	["NLG", "guilder guilders"],
	["ESP", "peseta pesetas"],
	["BTC", "bitcoin bitcoins btc"],
	["satoshi", "satoshi satoshis"],
	["cent", "cent cents"],
	["penny", "penny pence pennies"],
	["sen", "sen"],
];

/** Codes by noun. */
export const currencyNouns: ReadonlyMap<string, string> = new Map(
	nounRows.flatMap(([code, words]) =>
		words.split(" ").map((word): [string, string] => [word, code]),
	),
);

/** Codes that may stand before an amount, in capitals: "EUR 125". "Rs" in any case. */
export const currencyCodes: ReadonlySet<string> = new Set(
	`usd eur gbp jpy cny rmb inr rs rub krw chf uah mxn zar ngn kes sek nok dkk pln czk huf ils sar aed kwd
	bdt idr myr thb cad aud nzd hkd sgd btc`.split(/\s+/),
);

/** Hundredths of a unit, for "3 dollars 50 cents". */
export const subunits: ReadonlySet<string> = new Set([
	"cent",
	"cents",
	"penny",
	"pence",
	"mao",
	"paise",
]);
