// The words of an article that an address points to: `#120-164`.

/** Character span of a fragment, as citations link it; undefined for any other fragment. */
export function citedSpan(
	hash: string,
): { readonly start: number; readonly end: number } | undefined {
	const found = /^#(\d+)-(\d+)$/.exec(hash);
	return found === null ? undefined : { start: Number(found[1]), end: Number(found[2]) };
}
