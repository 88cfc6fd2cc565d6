// Whether a text names an outlet, as those do who quote it rather than copy it.

import { eachWordHash } from "../../text/shingles-words.ts";
import { agencyIn } from "./credit-lines.ts";

/** Words of an outlet's name that do not tell it from others. */
const plainWords: ReadonlySet<string> = new Set(["the", "news", "online", "web", "com", "guest"]);

/** The words that stand capitalised in a text, as numbers. */
export type Capitalised = { readonly capitalised: { includes(hash: number): boolean } };

/**
 * Whether every telling word of an outlet's name stands capitalised in the text. False for an
 * agency: whoever names an agency in a copied text credits it.
 */
export function namesOutlet({ capitalised }: Capitalised, name: string): boolean {
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

/** Whether a credit's word for its agency stands for this publisher: its name or its initials. */
export function isCreditTo(agency: string, publisherName: string): boolean {
	if (publisherName === "" || agency === "") return false;
	const folded = agency.toLowerCase();
	const own = publisherName.toLowerCase();
	if (folded === own || agency === (agencyIn(publisherName) ?? publisherName)) return true;
	return agency.length > 1 && agency === initialsOf(publisherName);
}

/** "Meridian Press Agency" is "MPA". */
function initialsOf(name: string): string {
	const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
	return words.map((word) => word.charAt(0)).join("");
}
