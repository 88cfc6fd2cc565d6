// What a browser is called by people.

const browsers: readonly (readonly [RegExp, string])[] = [
	[/\bEdg\//, "Edge"],
	[/\bOPR\//, "Opera"],
	[/\bFirefox\//, "Firefox"],
	[/\bChromium\/|\bChrome\//, "Chrome"],
	[/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
	[/\bAndroid\b/, "Android"],
	[/\b(iPhone|iPad)\b/, "iOS"],
	[/\bWindows\b/, "Windows"],
	[/\bMac OS X\b/, "macOS"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bLinux\b/, "Linux"],
];

/** "Firefox on Linux" for what a browser calls itself; its own words where they are no known ones. */
export function nameBrowser(agent: string): string {
	const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1];
	const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
	if (browser === undefined) return agent.slice(0, 60) || "—";
	return system === undefined ? browser : `${browser} on ${system}`;
}
