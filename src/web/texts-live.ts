// Texts of live changes, of reading offline, of an article's history and of sources.

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const liveTexts = {
	pasted: (length: number) => `${length.toLocaleString("en")} characters pasted`,
	takeAway: "Take them away",
	connection: {
		offline: "You are offline.",
		away: "The server does not answer; it is asked again and again.",
		asOf: (time: string) => `What you see is as of ${time}.`,
		kept: "What is kept here",
		notKept: "You are offline, and this was not read in this browser before.",
		newVersion: "A newer version of Onrecord is here.",
		reload: "Use it",
		later: "Later",
	},
	changes: {
		inStory: (count: number) => plural(count, "change", "changes"),
		inFront: (changes: number, stories: number) =>
			`${plural(changes, "change", "changes")} in ${plural(stories, "story", "stories")}`,
		show: "Show",
		shown: "Shown as it is now.",
	},
	revisions: {
		title: (count: number) =>
			`Changed ${["once", "twice"][count - 1] ?? `${count} times`} since it was first read`,
		help: "What its page said before, and says since, as it was found.",
		changedAt: "Found changed",
		removed: "removed:",
		added: "added:",
	},
	statements: {
		list: (count: number) => `Statements as a list (${count})`,
		original: "in the original",
		originalOf: (speaker: string) => `${speaker}'s words in the original`,
		keys: "n and p go through them, o opens the original there.",
	},
	updates: {
		count: (count: number) => plural(count, "update", "updates"),
		newest: "the newest at",
	},
	offline: {
		title: "Offline",
		about:
			"The last stories, claims and articles that you open in this browser can be read here without the server, as they were when you last saw them. Nothing else is kept, and signing out removes all of it.",
		isOn: "Keep what I read in this browser",
		unavailable:
			"This browser keeps nothing here: that needs https, or the machine that runs Onrecord.",
		pushNeeds: "Alerts to this browser need it, too.",
		install: "Install Onrecord on this device",
		installHelp:
			"Installed, it has its own window and opens without the server. Where there is no button, look for “Install” or “Add to home screen” in the browser's menu.",
		kept: (count: number) => `${plural(count, "page is", "pages are")} kept`,
		none: "Nothing is kept yet. Open a story, and it will be here.",
		keptAt: "as of",
		remove: "Remove all of it",
		removed: "Nothing is kept any more.",
		kinds: { story: "Story", claim: "Claim", figure: "Figure", article: "Article" },
	},
} as const;
