// What strangers and other programs send never breaks a parser. `node bench/fuzz.ts` asks for more.

import { expect, test } from "vitest";
import { makeDoors } from "./fuzz/doors.ts";
import { throwAt } from "./fuzz/throw-at.ts";
import { makeFolder } from "./make-folder.ts";

const inputsMax = 200;

test.each(makeDoors("").map(({ name }, place) => [name, place] as const))(
	"%s that are broken are read or refused, quickly",
	async (_name, place) => {
		const door = makeDoors(makeFolder())[place];
		if (door === undefined) throw new Error("There is no such door.");
		const count = Math.ceil((inputsMax * door.share) / 100);
		expect((await throwAt(door, count, 1)).inputs).toBe(count);
	},
);

test("a door that throws is found", async () => {
	const door = {
		...{ name: "a door", seeds: [new Uint8Array([1])], pieces: ["x"], share: 100 },
		read: (bytes: Uint8Array) => {
			if (bytes.length > 20) throw new TypeError("too long for me");
		},
	};
	await expect(throwAt(door, 200, 1)).rejects.toThrow("Property failed");
});
