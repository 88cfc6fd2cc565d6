// Texts of what a reader takes along: feeds, files, citations; and of what others checked.

export const takeTexts = {
	title: "Take it along",
	story: {
		feed: "Feed",
		calendar: "Calendar",
		page: "Page to save",
		statements: "Statements (CSV)",
		linked: "Linked data",
		ninjs: "ninjs",
	},
	feed: "Feed",
	cite: "Copy a citation",
	cited: "The citation is copied, with the words of each party.",
	reviews: "Checked by others",
	reviewsNote: "These ratings are their reviewers’; Onrecord makes none.",
	rated: "rated",
	connect: {
		title: "In other programs",
		note: "Where there are accounts, the password is one of your tokens.",
		programs: [
			["Feed readers (FreshRSS, Google Reader)", "/api/greader.php"],
			["Feed readers (Fever)", "/fever/"],
			["Assistants (MCP)", "/mcp"],
			["What changed, as a feed", "/feeds/changes.atom"],
			["All stories, as a feed", "/feeds/stories.atom"],
			["Statements, as a table", "/api/v1/export/statements?format=csv"],
		],
	} as const,
	notCited: "The citation could not be copied. Its address: ",
};
