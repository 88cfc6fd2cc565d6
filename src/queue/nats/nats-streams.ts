// The streams of JetStream: one work queue for each kind of job, and one for dead letters.

import {
	AckPolicy,
	DeliverPolicy,
	DiscardPolicy,
	JetStreamApiError,
	type JetStreamManager,
	RetentionPolicy,
	StorageType,
	type StreamConfig,
} from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";

export type StreamNames = {
	/** Distinguishes the jobs of one store from those of others on the same servers. */
	readonly queue: string;
	readonly replicas: number;
};

/** A job published twice within this time is kept once. */
const duplicatesMs = 10 * 60 * 1000;
const deadLetterDays = 30;

/** Messages that workers may hold together. */
const unackedMax = 20_000;

/** The one consumer that all workers of a kind share. */
export const consumerName = "workers";

export function streamOf({ queue }: Pick<StreamNames, "queue">, kind: string): string {
	return `${queue}-${kind}`;
}

export function subjectOf({ queue }: Pick<StreamNames, "queue">, kind: string): string {
	return `${queue}.jobs.${kind}`;
}

/**
 * Makes the work queue of a kind with its consumer, where there are none yet. The messages of a
 * worker that says nothing for `silenceMs` go to another.
 */
export async function openStream(
	manager: JetStreamManager,
	names: StreamNames,
	{ kind, silenceMs }: { readonly kind: string; readonly silenceMs: number },
): Promise<void> {
	const name = streamOf(names, kind);
	await addStream(manager, names.replicas, {
		...{ name, subjects: [subjectOf(names, kind)], retention: RetentionPolicy.Workqueue },
		...{ storage: StorageType.File, discard: DiscardPolicy.Old },
		duplicate_window: nanos(duplicatesMs),
	});
	await manager.consumers.add(name, {
		...{ durable_name: consumerName, deliver_policy: DeliverPolicy.All },
		...{ ack_policy: AckPolicy.Explicit, ack_wait: nanos(silenceMs) },
		// Who gets a message too often tells the store of it: here it would lie undelivered.
		...{ max_deliver: -1, max_ack_pending: unackedMax },
	});
}

/** The stream of jobs that were set aside, kept for a while for whoever listens. */
export async function openDeadLetters(
	manager: JetStreamManager,
	names: StreamNames,
): Promise<string> {
	const subject = `${names.queue}.dead`;
	await addStream(manager, names.replicas, {
		...{ name: `${names.queue}-dead`, subjects: [subject], storage: StorageType.File },
		...{ retention: RetentionPolicy.Limits, max_age: nanos(deadLetterDays * 86_400_000) },
	});
	return subject;
}

type NewStream = Partial<StreamConfig> & { readonly name: string };

/** Adds a stream; on a server that is no cluster with one replica, whatever was asked. */
async function addStream(
	manager: JetStreamManager,
	replicas: number,
	config: NewStream,
): Promise<void> {
	try {
		await manager.streams.info(config.name);
		return;
	} catch (error) {
		if (!(error instanceof JetStreamApiError)) throw error;
	}
	try {
		await manager.streams.add({ ...config, num_replicas: replicas });
	} catch (error) {
		if (replicas === 1 || !(error instanceof JetStreamApiError)) throw error;
		await manager.streams.add({ ...config, num_replicas: 1 });
	}
}
