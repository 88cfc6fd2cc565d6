// The offices and descriptions around a name: before it, inside its run, behind its comma.

import { genderOfName } from "../../text/speakers/given-names.data.ts";
import { nameTitles, roleNouns } from "../../text/speakers/titles.data.ts";
import type { NameRun, Word } from "./name-runs.ts";

const rolesWordsMax = 14;
const beforeRole =
	/^(?:the|a|an|his|her|their|its|our|said|says|told|tells|asked|quoted|and|or|but|by|with|to|of|for|as|in|on|at|from|including|while|when|where|like|after|before|than|that|is|was)$/iu;

/** A run cut behind its last title: "U.S. Defense Secretary" | "Lloyd Austin". */
export function splitTitle(words: readonly Word[]): {
	readonly title: string;
	readonly rest: readonly Word[];
} {
	const last = words.length - 1;
	const at = words.findLastIndex(
		(word, index) =>
			index < last && (isTitle(word.form) || (index === 0 && isTrade(word.form, last))),
	);
	if (at < 0) return { title: "", rest: words };
	const cut = at + 1 + officeLength(words.slice(at + 1));
	const title = words.slice(0, cut).map((word) => word.form);
	return { title: title.join(" "), rest: words.slice(cut) };
}

/** How many words behind a title belong to the office: "of State" of "of State Mara Oduya". */
function officeLength(rest: readonly Word[]): number {
	if (rest[0]?.form !== "of") return 0;
	const given = rest.findIndex((word, index) => index > 1 && knowsGiven([word.form]));
	return given > 0 ? given : Math.max(2, rest.length - 2);
}

/** A first word like "Violinist" or "Researcher" before two more names tells a trade. */
function isTrade(form: string, namesBehind: number): boolean {
	return (
		namesBehind > 1 &&
		/\p{Ll}{3}(?:ist|ian|yst|eer|ologist|grapher|er|or)$/u.test(form) &&
		!knowsGiven([form])
	);
}

function isTitle(form: string): boolean {
	const word = form.toLowerCase().replace(/\.$/u, "");
	return nameTitles.has(word) || roleNouns.has(word);
}

/**
 * What stands before a name and tells who it is: its titles, or the lower-case role right before
 * ("White House spokesman"). Undefined where nothing does.
 */
export function roleBefore(run: NameRun, title: string): string | undefined {
	const nearest = run.before.at(-1);
	if (nearest === undefined || !roleNouns.has(nearest.toLowerCase())) {
		const owner = nearest !== undefined && /^\p{Lu}.*['’]s$/u.test(nearest) ? `${nearest} ` : "";
		return title === "" ? undefined : owner + title;
	}
	const words = [...run.before];
	const from = words.findLastIndex((word) => beforeRole.test(word));
	return [...words.slice(from + 1), title].filter((word) => word !== "").join(" ");
}

/** The role that an apposition gives ("a spokesman for the ministry"), if it is one. */
export function apposedRole(apposition: string): string | undefined {
	const words = apposition.split(/\s+/).slice(0, rolesWordsMax);
	const first = words.findIndex((word) => roleNouns.has(word.toLowerCase().replace(/s$/u, "")));
	if (first < 0 || first > 7) return undefined;
	if (
		words
			.slice(0, first)
			.some((word) => /^(?:who|whose|which|said|says|and|but|has|is|was|told)$/iu.test(word))
	) {
		return undefined;
	}
	const end = words.findIndex((word) =>
		/^(?:who|whose|which|said|says|told|has|is|was|and)$/iu.test(word),
	);
	const role = words.slice(0, end < 0 ? words.length : end).join(" ");
	return role.replace(/^(?:the|a|an)\s+/iu, "");
}

/** Whether the first word is a given name that we know. */
export function knowsGiven(words: readonly string[]): boolean {
	return genderOfName(words[0] ?? "") !== undefined;
}
