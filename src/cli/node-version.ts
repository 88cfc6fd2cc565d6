// The version of Node.js that we run on, checked before anything that needs it is loaded.

/** The oldest major version that has all we use; `engines` in package.json says the same. */
export const oldestNode = 24;

/** A sentence for who runs us on a version like "20.1.0" that is too old; else undefined. */
export function tellOldNode(version: string): string | undefined {
	if (Number.parseInt(version, 10) >= oldestNode) return undefined;
	return `Onrecord needs Node.js ${oldestNode} or later, and this is ${version}; in its own folder \`npm run onrecord --\` takes the one that came with it.`;
}
