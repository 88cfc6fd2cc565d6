// The order of a story's sections and which are hidden, as this reader wants them, kept in this browser.

export type SectionLayout = {
	/** Ids in the reader's order; sections that are not in it follow in their own. */
	readonly order: readonly string[];
	readonly hidden: readonly string[];
};

const key = "onrecord-sections";
const none: SectionLayout = { order: [], hidden: [] };

let layout = $state.raw<SectionLayout>(read());

export function sectionLayout(): SectionLayout {
	return layout;
}

export function setSectionLayout(next: SectionLayout): void {
	layout = next;
	localStorage.setItem(key, JSON.stringify(next));
}

export function resetSectionLayout(): void {
	layout = none;
	localStorage.removeItem(key);
}

function read(): SectionLayout {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
		const { order, hidden } = (value ?? none) as Partial<SectionLayout>;
		return { order: listOf(order), hidden: listOf(hidden) };
	} catch {
		return none;
	}
}

function listOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
