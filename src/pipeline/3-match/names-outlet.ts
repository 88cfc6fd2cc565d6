// Whether a text names an outlet, as those do who quote it rather than copy it.

import { eachWordHash } from "../../text/shingles-words.ts";
import { agencyIn } from "./credit-lines.ts";
import type { Fingerprint } from "./fingerprint-article.ts";

/** Words of an outlet's name that do not tell it from others. */
const plainWords: ReadonlySet<string> = new Set(["the", "news", "online", "web", "com", "guest"]);

/**
 * Whether every telling word of an outlet's name stands capitalised in the text. False for an
 * agency: whoever names an agency in a copied text credits it.
 */
export function namesOutlet(
	{ capitalised }: Pick<Fingerprint, "capitalised">,
	name: string,
): boolean {
	if (agencyIn(name) !== undefined) return false;
	const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
	const telling = words.filter((word) => !plainWords.has(word.toLowerCase()));
	if (telling.length === 0) return false;
	return telling.every((word) => {
		let stands = false;
		eachWordHash(word, 0, word.length, (hash) => {
			stands = capitalised.includes(hash);
		});
		return stands;
	});
}
