// Takes secrets out of words that are on their way to a log.

/** Tokens of ours, credentials of HTTP, values of fields whose names tell that they are secret. */
const patterns: readonly (readonly [RegExp, string])[] = [
	[/onr_[\w.-]+/g, "onr_(not shown)"],
	[/\b(Bearer|Basic|GoogleLogin) [^\s"',]+/gi, "$1 (not shown)"],
	[/\b(password|passwd|secret|token|api_key|auth)(["']?[=:]["']?)[^\s"'&,}]+/gi, "$1$2(not shown)"],
	[/\/\/[^\s/@:]+:[^\s/@]+@/g, "//(not shown)@"],
	[/\$argon2id\$[^\s"']+/g, "(not shown)"],
];

/** The words with every secret that can be told by its form left out. */
export function withoutSecrets(words: string): string {
	return patterns.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), words);
}
