// What a person is told of a failure inside a stage.

/** The first line of an error without its stack, which the store keeps. */
export function readProblem(error: string): string {
	const [first = ""] = error.split("\n");
	return `It was set aside after an error (${first.replace(/^\w*Error: /, "")}). Its page is kept: \`onrecord doctor\` lists it.`;
}
