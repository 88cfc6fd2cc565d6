// What went wrong, as a sentence for the reader.

export function wordsOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
