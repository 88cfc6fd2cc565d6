// A local mail server that keeps the mails it is sent, or refuses them as a test says.

import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

export type MailReceiver = {
	readonly url: string;
	readonly mails: Email[];
	/** The SMTP status that the next mails are refused with, in order. */
	readonly refusals: number[];
};

/** Listens on a free port of the loopback address until the test is over. */
export async function startMailReceiver(): Promise<MailReceiver> {
	const mails: Email[] = [];
	const refusals: number[] = [];
	const server = new SMTPServer({
		...{ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] },
		onData: async (stream, _session, callback) => {
			const chunks: Buffer[] = [];
			for await (const chunk of stream) chunks.push(chunk as Buffer);
			const refusal = refusals.shift();
			if (refusal !== undefined) {
				callback(Object.assign(new Error("not now"), { responseCode: refusal }));
				return;
			}
			mails.push(await PostalMime.parse(Buffer.concat(chunks)));
			callback();
		},
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
	const { port } = server.server.address() as AddressInfo;
	return { url: `smtp://127.0.0.1:${port}`, mails, refusals };
}
