// How many of something, in words.

/** "1 article", "12,000 articles". */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
