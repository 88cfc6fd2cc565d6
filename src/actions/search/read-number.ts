// A number as readers type it.

const scales: Readonly<Record<string, number>> = {
	k: 1e3,
	m: 1e6,
	mn: 1e6,
	bn: 1e9,
	b: 1e9,
	tn: 1e12,
	t: 1e12,
};

/** "1000", "1,000", "1.5m", "3bn", "12%"; undefined for anything else. */
export function readNumber(text: string): number | undefined {
	const found = /^[$€£¥]?(\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(\.\d{1,9})?(k|m|mn|bn|b|tn|t|%)?$/i.exec(
		text,
	);
	if (found === null) return undefined;
	const [, whole = "", part = "", scale = ""] = found;
	return Number(whole.replaceAll(",", "") + part) * (scales[scale.toLowerCase()] ?? 1);
}
