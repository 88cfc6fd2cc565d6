// The day that an article's own dateline tells, for articles that are dated nowhere else.

import type { Page } from "../../news/page.ts";
import type { TimeRange } from "../../news/time-range.ts";
import type { ArticleDraft } from "./draft.ts";
import { readDateline } from "./read-dateline.ts";
import { chooseDate } from "./read-dates.ts";

/** Undefined where the first paragraph has no dateline, or one whose year nothing tells. */
export function datelineDate(draft: ArticleDraft, page: Page): TimeRange | undefined {
	const first = draft.blocks.find(({ kind }) => kind === "paragraph");
	const { date, agency } = readDateline(first?.text ?? "") ?? {};
	if (date === undefined) return undefined;
	const year = /\d{4}$/.test(date) ? "" : yearOfRights(draft, agency);
	if (year === undefined) return undefined;
	const value = `${date} ${year}`.trim();
	return chooseDate([{ value, basis: "stated", where: "the dateline" }], page);
}

/** The year in the agency's own copyright line: that of a site is the year of the visit. */
function yearOfRights({ removed }: ArticleDraft, agency: string | undefined): string | undefined {
	if (agency === undefined) return undefined;
	const rights = removed.filter(
		({ text, reason }) => reason === "copyright" && text.includes(agency),
	);
	const years = new Set(rights.flatMap(({ text }) => text.match(/\b(?:19|20)\d{2}\b/g) ?? []));
	return years.size === 1 ? [...years][0] : undefined;
}
