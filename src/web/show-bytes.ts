// Sizes for people.

const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** "4.2 MB": thousands of bytes, as disks are sold. */
export function showBytes(bytes: number): string {
	const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
	const value = bytes / 1_000 ** step;
	const digits = step > 0 && value < 100 ? 1 : 0;
	return `${value.toLocaleString("en", { maximumFractionDigits: digits })} ${units[step] ?? ""}`;
}
