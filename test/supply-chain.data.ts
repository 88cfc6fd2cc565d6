// What the lock file may hold besides the plain case, each with its reason.

/** Licences that ask for no more than a notice. */
export const licences: ReadonlySet<string> = new Set([
	...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense"],
	...["MIT OR Apache-2.0", "(MIT OR CC0-1.0)", "(MIT AND Zlib)", "CC0-1.0", "BlueOak-1.0.0"],
]);

/** Packages under a licence that asks for more, by the beginning of their names. */
export const licencesAllowed: readonly (readonly [name: string, licence: string, why: string])[] = [
	["web-push", "MPL-2.0", "used as it is published: the licence covers its own files"],
	["axe-core", "MPL-2.0", "in tests alone; not shipped"],
	["lightningcss", "MPL-2.0", "a part of vite, for the build alone; not shipped"],
];

/** Packages that may run something when they are installed. */
export const installScriptsAllowed: readonly (readonly [name: string, why: string])[] = [];
