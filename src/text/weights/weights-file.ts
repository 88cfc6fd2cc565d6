// The format of our weights: a header in JSON and tables of bytes, in one file.

/** What a weights file holds: names and lists, and tables by name. */
export type WeightsFile = {
	readonly header: unknown;
	readonly tables: Readonly<Record<string, Int8Array>>;
};

type Layout = { readonly header: unknown; readonly tables: readonly (readonly [string, number])[] };

/** Packs header and tables: 4 bytes length of the layout, the layout in JSON, the tables. */
export function packWeights(file: WeightsFile): Uint8Array {
	const entries = Object.entries(file.tables);
	const layout: Layout = {
		header: file.header,
		tables: entries.map(([name, table]) => [name, table.length] as const),
	};
	const head = Buffer.from(JSON.stringify(layout));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(head.length);
	return Buffer.concat([length, head, ...entries.map(([, table]) => Buffer.from(table.buffer, table.byteOffset, table.length))]);
}

/** Unpacks what {@link packWeights} packed. Throws on anything else: the package is broken then. */
export function unpackWeights(packed: Uint8Array): WeightsFile {
	const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
	const headLength = bytes.readUInt32LE(0);
	const layout = JSON.parse(bytes.toString("utf8", 4, 4 + headLength)) as Layout;
	const tables: Record<string, Int8Array> = {};
	let at = 4 + headLength;
	for (const [name, length] of layout.tables) {
		tables[name] = new Int8Array(bytes.buffer, bytes.byteOffset + at, length);
		at += length;
	}
	return { header: layout.header, tables };
}
