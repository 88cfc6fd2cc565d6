// Light or dark, as the reader or the reader's system wants it.

export type Theme = "system" | "light" | "dark";

const key = "onrecord-theme";

let theme = $state<Theme>(readTheme());

export function currentTheme(): Theme {
	return theme;
}

export function setTheme(next: Theme): void {
	theme = next;
	localStorage.setItem(key, next);
	showTheme();
}

/** Puts the theme on the document; the style sheet does the rest. */
export function showTheme(): void {
	if (theme === "system") delete document.documentElement.dataset["theme"];
	else document.documentElement.dataset["theme"] = theme;
}

function readTheme(): Theme {
	const kept = localStorage.getItem(key);
	return kept === "light" || kept === "dark" ? kept : "system";
}
