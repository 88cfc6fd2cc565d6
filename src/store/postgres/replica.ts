// Reads that may be a moment old go to a standby; where it does not answer, the primary does.

import { StoreError } from "../store-error.ts";

type Read = (...args: never[]) => Promise<unknown>;

/** Asks the replica first, where there is one. */
export function withReplica<Method extends Read>(
	primary: Method,
	replica: Method | undefined,
): Method {
	if (replica === undefined) return primary;
	const read = async (...args: never[]) => {
		try {
			return await replica(...args);
		} catch (error) {
			if (error instanceof StoreError) return await primary(...args);
			throw error;
		}
	};
	return read as Method;
}

/** The same for every method of a table. */
export function withReplicas<Table extends Readonly<Record<string, Read>>>(
	primary: Table,
	replica: Table,
): Table {
	const read = Object.entries(primary).map(([name, method]) => [
		name,
		withReplica(method, replica[name]),
	]);
	return Object.fromEntries(read) as Table;
}
