// `mark` of the Fever API: an item, a feed or a group.

import type { Reader } from "../../actions/reader.ts";
import { type Mark, markAllRead, markItems } from "../../actions/reading-state/mark-items.ts";
import { toMs } from "../greader/stream-answers.ts";
import { type FeverDesk, readNumber } from "./fever-answers.ts";

const marks: Readonly<Record<string, Mark>> = {
	read: "read",
	unread: "unread",
	saved: "star",
	unsaved: "unstar",
};

/** Marks what is asked; what is not understood changes nothing. */
export async function markOverFever(
	desk: FeverDesk,
	reader: Reader,
	params: URLSearchParams,
): Promise<void> {
	const { workspace, feeds } = desk;
	const as = params.get("as") ?? "";
	const mark = Object.hasOwn(marks, as) ? marks[as] : undefined;
	const [id] = readNumber(params.get("id") ?? "");
	const what = params.get("mark");
	if (mark === undefined || id === undefined) return;
	if (what === "item") {
		await markItems(workspace, reader, { numbers: [id], mark });
		return;
	}
	if (mark !== "read") return;
	// Without a time a client means what it has seen: all until now.
	const [before] = readNumber(params.get("before") ?? "");
	const untilMs =
		before === undefined || before === 0 ? Number.POSITIVE_INFINITY : toMs(before) + 999;
	if (what === "feed") {
		const isIn = ({ id: name }: { readonly id: string }) => desk.feedNumbers.get(name) === id;
		await markAllRead(workspace, reader, { isIn: (item) => isIn(feeds.feedOf(item)), untilMs });
	}
	if (what === "group") {
		const isIn = (label: string | undefined): boolean =>
			id === 0 || (label !== undefined && desk.groupNumbers.get(label) === id);
		await markAllRead(workspace, reader, {
			isIn: (item) => isIn(feeds.feedOf(item).label),
			untilMs,
		});
	}
}
