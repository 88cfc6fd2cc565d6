// Times of parts of a work that is done again and again, and how they are told.

export type SpentTimes = {
	readonly note: (part: string, ms: number) => void;
	/** A line for each part in the order in which they came. */
	readonly tell: () => string;
};

export function collectTimes(): SpentTimes {
	const spent = new Map<string, number[]>();
	return {
		note: (part, ms) => spent.set(part, [...(spent.get(part) ?? []), ms]),
		tell: () => [...spent].map(([part, ms]) => tellPart(part, ms)).join(""),
	};
}

function tellPart(part: string, ms: readonly number[]): string {
	const sorted = ms.toSorted((a, b) => a - b);
	const mean = ms.reduce((sum, one) => sum + one, 0) / ms.length;
	const told = [sorted[sorted.length >> 1], mean, sorted.at(-1)].map((one) => one?.toFixed(1));
	return `${part.padEnd(28)} median ${told[0]} mean ${told[1]} most ${told[2]}\n`;
}

/** CPU time of this thread so far, in milliseconds. */
export function threadMs(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}

/** CPU time of all threads of this process so far, in milliseconds. */
export function processMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
