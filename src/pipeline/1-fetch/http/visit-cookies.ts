// The cookies of one visit: some sites send a reader in circles who does not bring them back.

/** How many cookies are carried, and how long one may be. */
const cookiesMax = 20;
const cookieLengthMax = 4096;

/** Cookies from the redirects of one fetch, each for the host that set it; gone afterwards. */
export class VisitCookies {
	readonly #byHost = new Map<string, Map<string, string>>();

	/** Takes note of the `Set-Cookie` headers of an answer. Only name and value count. */
	keep(host: string, setCookie: string | readonly string[] | undefined): void {
		for (const line of [setCookie ?? []].flat()) {
			const pair = line.split(";", 1)[0]?.trim() ?? "";
			const equals = pair.indexOf("=");
			const cookies = this.#byHost.get(host) ?? new Map<string, string>();
			const isFull = cookies.size >= cookiesMax;
			if (equals < 1 || pair.length > cookieLengthMax || isFull || !isPlain(pair)) continue;
			cookies.set(pair.slice(0, equals), pair);
			this.#byHost.set(host, cookies);
		}
	}

	/** The `Cookie` header for a host; undefined where it has set none. */
	headerFor(host: string): string | undefined {
		const cookies = this.#byHost.get(host);
		return cookies === undefined ? undefined : [...cookies.values()].join("; ");
	}
}

/** Visible ASCII and spaces: nothing else may stand in a header. */
function isPlain(text: string): boolean {
	return /^[ -~]*$/.test(text);
}
