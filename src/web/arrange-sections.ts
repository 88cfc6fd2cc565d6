// Moves sections in a reader's order.

/** Sections in the order of their ids in `order`; those that are not in it stay behind, as they come. */
export function inOrder<Section extends { readonly id: string }>(
	sections: readonly Section[],
	order: readonly string[],
): readonly Section[] {
	const placeOf = ({ id }: Section): number => {
		const place = order.indexOf(id);
		return place < 0 ? order.length : place;
	};
	return sections.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The ids with one moved up (-1) or down (1); the same where it is at the end already. */
export function moved(ids: readonly string[], id: string, step: 1 | -1): readonly string[] {
	const from = ids.indexOf(id);
	const to = from + step;
	if (from < 0 || to < 0 || to >= ids.length) return ids;
	const next = ids.filter((one) => one !== id);
	return [...next.slice(0, to), id, ...next.slice(to)];
}
