// Finds offices written as names ("Prime Minister", "Deputy Secretary of State").

import type { Token } from "../sentence.ts";
import type { Name } from "./name.ts";
import { isOffice } from "./name-lists.ts";

/** Words that belong to an office before its noun, lower case. */
const officeWords = new Set(
	`prime foreign defense defence interior home finance treasury health education justice trade
energy labor labour transport environment agriculture culture state national security deputy vice
assistant associate acting permanent press attorney chief executive general supreme lord first
special under high police fire district army navy air marine presidential`.split(/\s+/),
);

function mayOpen(token: Token | undefined): boolean {
	if (!token || !/^\p{Lu}/u.test(token.form)) return false;
	const lower = token.form.toLowerCase();
	return officeWords.has(lower) || isOffice(lower);
}

/** Where the office ends that begins at `start`; `start` where none begins. */
function officeEnd(tokens: readonly Token[], start: number): number {
	let end = start;
	let hasNoun = false;
	while (mayOpen(tokens[end])) {
		hasNoun ||= isOffice((tokens[end] as Token).form.toLowerCase());
		end++;
	}
	if (!hasNoun) return start;
	const isOf =
		tokens[end]?.form === "of" &&
		/^(?:State|Defense|Defence|Staff)$/.test(tokens[end + 1]?.form ?? "");
	return isOf ? end + 2 : end;
}

/** The offices among the tokens of a sentence, in order. */
export function findOffices(tokens: readonly Token[]): readonly Name[] {
	const offices: Name[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const end = officeEnd(tokens, at);
		const first = tokens[at];
		const last = tokens[end - 1];
		if (end === at || !first || !last) continue;
		offices.push({ start: first.start, end: last.end, kind: "office" });
		at = end - 1;
	}
	return offices;
}
