// Words that people type for a command, by the sentence that leads to it.

/** What to say, and the words for which it is said. */
export const likelyGuesses: readonly (readonly [string, readonly string[]])[] = [
	["`onrecord brief STORY` prints a story, `onrecord stories` lists them.", ["story"]],
	["`onrecord show ARTICLE` prints an article.", ["article", "articles", "view", "open", "cat"]],
	["`onrecord claims STORY` lists the claims of a story.", ["claim"]],
	["`onrecord stories` lists the stories.", ["list", "ls"]],
	["`onrecord read FILE…` takes articles in.", ["add", "ingest", "fetch", "take"]],
	["`onrecord serve` starts the server.", ["start", "server", "web", "run"]],
	["`onrecord search WORDS…` searches.", ["find", "query", "grep"]],
	["`onrecord feeds add ADDRESS` follows a feed.", ["feed", "follow", "subscribe"]],
	["`onrecord doctor` tells how the data folder is doing.", ["status", "info", "stats", "check"]],
	["`onrecord export` writes the record.", ["dump", "save"]],
	["`onrecord import FILE` reads an export.", ["load"]],
	["`onrecord correct undo CORRECTION` undoes a correction.", ["undo"]],
	["`onrecord --version` prints the version.", ["version"]],
	["`onrecord account` looks after accounts.", ["accounts", "user", "users", "login"]],
	["`onrecord families` looks after publishers of one owner.", ["family", "publishers", "outlets"]],
	["`onrecord config show` prints the options.", ["options", "settings"]],
];
