// Passwords as argon2id hashes, in the PHC string form that other programs read.

import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;

/** Hashes made side by side: each takes 19 MiB and a core for 30 ms. */
const hashesMax = 2;

/** Hashes that wait for their turn; more is a flood, and is turned away. */
const waitingMax = 64;

/** More is asked of the machine than it can do; the caller should come again. */
export class BusyError extends Error {
	override readonly name = "BusyError";
}

let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Rejects with a BusyError. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(saltBytes);
	const tag = await derive(password, salt, { ...cost, tagLength: tagBytes });
	const { memory, passes, parallelism } = cost;
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toText(salt)}$${toText(tag)}`;
}

/**
 * Whether it is the password of a hash. A hash of none takes as long as any other, so that nobody
 * learns from the time whether there is one. Rejects with a BusyError.
 */
export async function isPasswordOf(password: string, hash: string | undefined): Promise<boolean> {
	const parsed = parseHash(hash ?? "");
	const { salt, tag, ...own } = parsed ?? { ...cost, salt: emptySalt, tag: emptyTag };
	const found = await derive(password, salt, { ...own, tagLength: tag.length });
	return found.length === tag.length && timingSafeEqual(found, tag) && parsed !== undefined;
}

const emptySalt = Buffer.alloc(saltBytes);
const emptyTag = Buffer.alloc(tagBytes);

type Cost = typeof cost;

/** Parameters beyond these are of no program that we know, and would stop the machine. */
const memoryMax = 1_048_576;

function parseHash(
	hash: string,
): (Cost & { readonly salt: Buffer; readonly tag: Buffer }) | undefined {
	const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
	if (parts === null) return undefined;
	const [, memory, passes, parallelism, salt = "", tag = ""] = parts;
	const own = {
		...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
	};
	if (own.memory > memoryMax || own.passes > 100 || own.parallelism > 16) return undefined;
	const parsed = { ...own, salt: Buffer.from(salt, "base64"), tag: Buffer.from(tag, "base64") };
	return parsed.salt.length < 8 || parsed.tag.length < 12 ? undefined : parsed;
}

async function derive(
	password: string,
	nonce: Buffer,
	{ tagLength, ...own }: Cost & { readonly tagLength: number },
): Promise<Buffer> {
	await takeTurn();
	try {
		return await new Promise((resolve, reject) => {
			// NFKC: the same letters typed on another keyboard are the same password.
			const message = Buffer.from(password.normalize("NFKC"));
			argon2("argon2id", { ...own, message, nonce, tagLength }, (error, tag) =>
				error === null ? resolve(tag) : reject(error),
			);
		});
	} finally {
		running--;
		waiting.shift()?.();
	}
}

async function takeTurn(): Promise<void> {
	if (running >= hashesMax) {
		if (waiting.length >= waitingMax) throw new BusyError("Too many people sign in at once.");
		await new Promise<void>((resolve) => waiting.push(resolve));
	}
	running++;
}

/** Base64 without padding, as PHC strings have it. */
function toText(bytes: Buffer): string {
	return bytes.toString("base64").replace(/=+$/, "");
}
