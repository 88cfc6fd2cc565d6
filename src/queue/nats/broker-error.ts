// What the answers of NATS servers mean for a person.

import { JetStreamApiError } from "@nats-io/jetstream";

/**
 * Codes of JetStream (`server/errors.json` of nats-server): no resources left, no storage left, and
 * a message that could not be written.
 */
const fullCodes: ReadonlySet<number> = new Set([10_023, 10_047, 10_077]);

/** A consumer, or a stream, that is not there. */
const notFoundCodes: ReadonlySet<number> = new Set([10_014, 10_059]);

/** The error as a sentence that tells what to do. */
export function asBrokerError(cause: unknown): Error {
	const isFull = cause instanceof JetStreamApiError && fullCodes.has(cause.code);
	return new Error(isFull ? toldFull : toldAway, { cause });
}

const toldFull =
	"The NATS servers in --queue take no more jobs: their disk, or what they may use of it, is full. Nothing is lost, since the store keeps every job; work goes on when there is room.";
const toldAway =
	"The NATS servers in --queue do not hand out jobs. Nothing is lost, since the store keeps every job; work goes on when they do.";

/** Whether streams have to be made first: servers that lost their disks have none. */
export function isNotFound(error: unknown): boolean {
	return error instanceof JetStreamApiError && notFoundCodes.has(error.code);
}
