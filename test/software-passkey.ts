// A passkey in software: an authenticator with one ES256 key, as browsers' answers come from one.

import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

/** CBOR (RFC 8949) of what authenticators write: whole numbers, texts, bytes, maps. */
type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

function head(major: number, value: number): Buffer {
	if (value < 24) return Buffer.from([(major << 5) | value]);
	if (value < 256) return Buffer.from([(major << 5) | 24, value]);
	return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}

function encode(value: Cbor): Buffer {
	if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
	if (typeof value === "string") return Buffer.concat([head(3, value.length), Buffer.from(value)]);
	if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
	const parts = [...value].flatMap(([key, one]) => [encode(key), encode(one)]);
	return Buffer.concat([head(5, value.size), ...parts]);
}

/** Present, verified, and with the key's description in it. */
const flags = { used: 0x05, made: 0x45 } as const;

export type Asked = { readonly challenge: string; readonly origin: string; readonly name: string };

/** A new passkey for a user; `copy` is what a thief of its key would have. */
export function makeSoftwarePasskey(userId: string) {
	const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const { x = "", y = "" } = publicKey.export({ format: "jwk" });
	const id = randomBytes(16);
	let counter = 0;
	const clientData = (type: string, { challenge, origin }: Asked): Buffer =>
		Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
	const authData = (name: string, flag: number, more: Uint8Array = new Uint8Array()): Buffer => {
		const count = Buffer.alloc(4);
		count.writeUInt32BE(counter);
		return Buffer.concat([sha256(name), Buffer.from([flag]), count, more]);
	};
	const shared = {
		...{ id: text(id), rawId: text(id), type: "public-key" as const },
		clientExtensionResults: {},
	};
	return {
		id: text(id),
		setCounter: (value: number) => {
			counter = value;
		},
		/** The answer to being made. */
		make: (asked: Asked) => {
			const key = new Map<number, Cbor>([
				...([
					[1, 2],
					[3, -7],
					[-1, 1],
				] as const),
				[-2, Buffer.from(x, "base64url")],
				[-3, Buffer.from(y, "base64url")],
			]);
			const length = Buffer.from([0, id.length]);
			const described = Buffer.concat([Buffer.alloc(16), length, id, encode(key)]);
			const attestation = new Map<string, Cbor>([
				["fmt", "none"],
				["attStmt", new Map()],
				["authData", authData(asked.name, flags.made, described)],
			]);
			const response = {
				clientDataJSON: text(clientData("webauthn.create", asked)),
				attestationObject: text(encode(attestation)),
			};
			return { ...shared, response };
		},
		/** The answer to being used. */
		use: (asked: Asked) => {
			counter++;
			const data = authData(asked.name, flags.used);
			const client = clientData("webauthn.get", asked);
			const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
			const response = {
				...{ clientDataJSON: text(client), authenticatorData: text(data) },
				...{ signature: text(signature), userHandle: text(Buffer.from(userId)) },
			};
			return { ...shared, response };
		},
	};
}
