// Says in the API's document what each parameter is, where its schema does not.

import { parameterWords } from "./parameter-words.data.ts";

/** The items of a document's paths, as far as they hold parameters. */
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;
type Operation = { readonly parameters?: readonly Parameter[] };
type Parameter = {
	readonly name: string;
	readonly description?: string;
	readonly schema?: { readonly description?: string };
};

/** The paths of an OpenAPI document again, each parameter with a description. */
export function describeParameters(paths: object): object {
	return mapValues(paths as Paths, (item, path) =>
		mapValues(item, (operation) => {
			const { parameters } = operation;
			if (parameters === undefined) return operation;
			return { ...operation, parameters: parameters.map((one) => describe(one, path)) };
		}),
	);
}

function describe(parameter: Parameter, path: string): Parameter {
	const { name, schema } = parameter;
	const told = parameterWords.find(([start, known]) => known === name && path.startsWith(start));
	if (told === undefined || schema?.description !== undefined) return parameter;
	return { ...parameter, description: told[2] };
}

function mapValues<Value>(
	values: Readonly<Record<string, Value>>,
	map: (value: Value, key: string) => Value,
): Readonly<Record<string, Value>> {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}
