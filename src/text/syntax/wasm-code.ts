// Instructions of WebAssembly as bytes, and how functions become a module.
// WebAssembly core specification 2.0, section 5. Only instructions whose results the standard fixes
// to the last bit are here: answers are the same on any machine.

/** A stretch of code. */
export type Code = readonly number[];

/** Types of values. */
export const i32 = 0x7f;
export const v128 = 0x7b;

/** Locals. */
export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const tee = (local: number): Code => [0x22, local];

/** Whole numbers. */
export const addInt: Code = [0x6a];
export const shiftLeft: Code = [0x74];
export const isZero: Code = [0x45];
export const isLess: Code = [0x49];
export const whole = (value: number): Code => [0x41, ...signed(value)];
export const addTo = (local: number, amount: number): Code => [
	...get(local),
	...whole(amount),
	...addInt,
	...set(local),
];

/** Control. */
export const block: Code = [0x02, 0x40];
export const loop: Code = [0x03, 0x40];
export const end: Code = [0x0b];
export const branch = (depth: number): Code => [0x0c, depth];
export const branchIf = (depth: number): Code => [0x0d, depth];

/** Four floats at once. */
export const load = (pointer: number): Code => [...get(pointer), 0xfd, 0x00, 4, 0];
/** The vector so many bytes behind a pointer. */
export const loadFrom = (pointer: number, offset: number): Code => [
	...get(pointer),
	...[0xfd, 0x00, 4, ...unsigned(offset)],
];
export const loadSplat = (pointer: number, offset: number): Code => [
	...get(pointer),
	...[0xfd, 0x09, 2, offset],
];
/** Stores what stands on the stack above the pointer, so many bytes behind it. */
export const storeTo = (offset: number): Code => [0xfd, 0x0b, 4, ...unsigned(offset)];
export const store: Code = storeTo(0);
/** The same for the first half of the vector. */
export const storeHalf: Code = [0xfd, 0x5b, 3, 0, 0];
export const splat = (value: number): Code => [
	0x43,
	...new Uint8Array(Float32Array.of(value).buffer),
	...[0xfd, 0x13],
];
export const plus: Code = [0xfd, 0xe4, 0x01];
export const times: Code = [0xfd, 0xe6, 0x01];
export const dividedBy: Code = [0xfd, 0xe7, 0x01];
export const least: Code = [0xfd, 0xea, 0x01];
export const most: Code = [0xfd, 0xeb, 0x01];

/** Eight numbers of 16 bits or four of 32. */
export const dot: Code = [0xfd, 0xba, 0x01];
export const addInts: Code = [0xfd, 0xae, 0x01];
export const toFloats: Code = [0xfd, 0xfa, 0x01];
/** Floats to the nearest whole numbers, then two vectors of them to one of 16 bits, cut off at its ends. */
export const nearest: Code = [0xfd, 0x6a];
export const toInts: Code = [0xfd, 0xf8, 0x01];
export const narrow: Code = [0xfd, 0x85, 0x01];

/** A function that takes whole numbers and returns nothing. */
export type WasmFunction = {
	readonly name: string;
	readonly parameters: number;
	/** Further locals: so many whole numbers, then so many vectors. */
	readonly wholes: number;
	readonly vectors: number;
	readonly body: Code;
};

function unsigned(value: number): Code {
	const low = value & 0x7f;
	return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
	const low = value & 0x7f;
	const rest = value >> 7;
	const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
	return isLast ? [low] : [low | 0x80, ...signed(rest)];
}

function list(entries: readonly Code[]): Code {
	return [...unsigned(entries.length), ...entries.flat()];
}

function section(id: number, content: Code): Code {
	return [id, ...unsigned(content.length), ...content];
}

function text(value: string): Code {
	return [value.length, ...Array.from(value, (character) => character.charCodeAt(0))];
}

/** The bytes of a module of these functions over a memory imported as "memory" of "env". */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
	const types = functions.map(({ parameters }) => [
		...[0x60, parameters],
		...new Array<number>(parameters).fill(i32),
		0,
	]);
	const bodies = functions.map(({ wholes, vectors, body }) => {
		const code = [...[2, wholes, i32, vectors, v128], ...body, ...end];
		return [...unsigned(code.length), ...code];
	});
	const names = functions.map(({ name }, at) => [...text(name), 0, at]);
	return Uint8Array.from([
		...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		...section(1, list(types)),
		...section(2, [1, ...text("env"), ...text("memory"), 2, 0, 0]),
		...section(3, list(functions.map((_, at) => [at]))),
		...section(7, list(names)),
		...section(10, list(bodies)),
	]);
}
