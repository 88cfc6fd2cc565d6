// Things by the month in which they happened, in the reader's time zone and in their own order.

export type Month<One> = { readonly name: string; readonly items: readonly One[] };

const monthName = new Intl.DateTimeFormat("en", { month: "long", year: "numeric" });

/** Months in the order in which the things first reach them. */
export function groupByMonth<One>(
	all: readonly One[],
	timeOf: (one: One) => number,
): readonly Month<One>[] {
	const months = Map.groupBy(all, (one) => monthName.format(timeOf(one)));
	return [...months].map(([name, items]) => ({ name, items }));
}
