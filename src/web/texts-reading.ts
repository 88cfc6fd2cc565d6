// Texts of what a reader has read, of what else is worth reading, and of who may only read.

export const readingTexts = {
	read: "Read",
	markRead: "Mark as read",
	markUnread: "Mark as unread",
	wasRead: ", read",
	byItself: "Mark what I open as read",
	byItselfHelp:
		"A story or article counts as read when it was on the screen for five seconds or was scrolled. A story that changes is unread again. Your feed readers share these marks.",
	further: "Further reading",
	elsewhere: "outside this story",
	readOnly: {
		sources: "You may read here. An editor adds feeds, pauses them and changes their rules.",
		desk: "You may read here. An editor undoes corrections and tries again what was set aside.",
		families: "You may read here. An editor changes families.",
		empty: "An editor adds news; then it stands here.",
	},
} as const;
