// The organisations that an article names, for "the ministry" and "the agency" to mean.

import { organisationWords } from "../../text/speakers/titles.data.ts";
import { findNameRuns } from "./name-runs.ts";
import type { Person } from "./people.ts";
import { isAcronym } from "./person-shape.ts";
import type { Named } from "./speaker-state.ts";

/** Names with a word of an organisation in them, or written in capitals, in order of mention. */
export function collectOrganisations(text: string, people: readonly Person[]): Named[] {
	const taken = new Set(people.flatMap(({ mentions }) => mentions.map(({ start }) => start)));
	return findNameRuns(text).flatMap(({ words }) => {
		const [first] = words;
		const last = words.at(-1);
		if (first === undefined || last === undefined || taken.has(first.start)) return [];
		const forms = words.map(({ form }) => form.replace(/['’]s?$/u, ""));
		const organised = forms.some((form) => organisationWords.has(form.toLowerCase()));
		if (!organised && !(forms.length === 1 && isAcronym(forms[0] ?? ""))) return [];
		return [{ name: forms.join(" "), start: first.start, end: last.end }];
	});
}
