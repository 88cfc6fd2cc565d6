// The methods of a store, with every rejection a StoreError.

import type { StoreError } from "./store-error.ts";

type Table = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The same methods; `asStoreError` says what an engine's own errors mean. */
export function withStoreErrors<Methods extends Table>(
	methods: Methods,
	asStoreError: (error: unknown) => StoreError,
): Methods {
	const wrapped = Object.entries(methods).map(([name, method]) => [
		name,
		(...args: never[]) => {
			const result = method(...args);
			return result instanceof Promise
				? result.catch((error: unknown) => {
						throw asStoreError(error);
					})
				: result;
		},
	]);
	return Object.fromEntries(wrapped) as Methods;
}
