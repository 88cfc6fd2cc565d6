// When the server cannot listen where it should.

/** The address cannot be listened on; the message says what to do. */
export class ListenError extends Error {
	override readonly name = "ListenError";
}

/** Where it should listen, and the option that names the port. */
export type ListenAddress = {
	readonly host: string;
	readonly port: number;
	readonly option: string;
};

/** The sentence for what the system said about an address. */
export function whyNotListening(cause: unknown, { host, port, option }: ListenAddress): string {
	const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
	if (code === "ENOACCOUNTS" && cause instanceof Error) return cause.message;
	if (code === "EADDRINUSE") {
		return `Port ${port} is in use: another program, perhaps another Onrecord, listens there. Choose another with ${option}.`;
	}
	if (code === "EACCES")
		return `You may not listen on port ${port}. Choose one above 1023 with ${option}.`;
	if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
		return `This machine has no address ${host}. Choose another with --host.`;
	}
	return `The server cannot listen on ${host}:${port}: ${cause instanceof Error ? cause.message : String(cause)}.`;
}
