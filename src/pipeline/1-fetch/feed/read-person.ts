// Who wrote it, in the ways that feeds tell it.

import type { FeedPerson } from "../../../news/feed.ts";

/** Longer texts are no names; an address is not searched in them. */
const personLengthMax = 500;

/**
 * A person from one line: "Ann Lee", "ann@example.org", "ann@example.org (Ann Lee)",
 * "Ann Lee <ann@example.org>". Undefined where the line is empty.
 */
export function readPerson(text: string): FeedPerson | undefined {
	const line = text.replace(/\s+/g, " ").trim();
	if (line === "") return undefined;
	const email = line.length > personLengthMax ? undefined : findEmail(line);
	if (email === undefined) return { name: line };
	const name = line
		.replace(email, "")
		.replaceAll("()", "")
		.replaceAll("<>", "")
		.replaceAll("&lt;&gt;", "")
		.replace(/^\s*mailto:/, "")
		.trim()
		.replace(/^\((.*)\)$/, "$1")
		.trim();
	return name === "" ? { email } : { name, email };
}

/** How a person is shown in one line: "Ann Lee (ann@example.org)". */
export function writePerson({ name, email }: FeedPerson): string | undefined {
	if (name !== undefined && email !== undefined) return `${name} (${email})`;
	return name ?? email;
}

function findEmail(line: string): string | undefined {
	return line
		.split(/[\s()<>;,"]+/)
		.map((word) => word.replace(/^mailto:/i, "").replace(/^&lt;|&gt;$/g, ""))
		.find((word) => /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(\.[\w-]+)+$/.test(word));
}
