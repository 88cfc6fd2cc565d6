// A password from whoever is at the keyboard, unseen, or from a file.

import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { ConfigError } from "../option.ts";
import { openInput } from "./open-input.ts";
import type { Flags, Session } from "./session.ts";

/** The password that was given. Throws a ConfigError where there is none to be had. */
export async function readPassword(session: Session, flags: Flags): Promise<string> {
	const path = flags["passwordFile"];
	if (typeof path === "string") {
		return await firstLine(await openInput(session, path));
	}
	if (session.stdin.isTTY !== true) {
		throw new ConfigError(
			"There is no terminal to type a password at. Give it with --password-file FILE, or - for standard input.",
		);
	}
	const password = await ask(session, "Password: ");
	if ((await ask(session, "Once more: ")) !== password) {
		throw new ConfigError("The two are not the same. Nothing was changed.");
	}
	return password;
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
	for await (const line of createInterface({ input })) return line;
	throw new ConfigError("The file with the password is empty.");
}

/** Asks on the terminal; what is typed is not shown. */
async function ask({ stdin, stderr }: Session, question: string): Promise<string> {
	stderr.write(question);
	const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
	const lines = createInterface({ input: stdin, output: unseen, terminal: true });
	try {
		return await new Promise((resolve, reject) => {
			lines.once("line", resolve);
			lines.once("SIGINT", () => reject(new ConfigError("Nothing was changed.")));
			lines.once("close", () => reject(new ConfigError("Nothing was changed.")));
		});
	} finally {
		lines.close();
		stderr.write("\n");
	}
}
