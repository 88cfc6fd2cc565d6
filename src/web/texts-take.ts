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
	notCited: "The citation could not be copied. Its address: ",
};
