// Texts of what a reader takes along: feeds, files, citations.

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
	notCited: "The citation could not be copied. Its address: ",
};
