// The queue over NATS JetStream: the store keeps every job, the broker hands them to workers.

import {
	type JetStreamClient,
	type JetStreamManager,
	jetstream,
	jetstreamManager,
} from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { backOffMs } from "../back-off.ts";
import type { Queue, QueuedJob } from "../queue.ts";
import type { JobRows, QueueOptions } from "../store-queue.ts";
import { asBrokerError, isNotFound } from "./broker-error.ts";
import { type Delivered, makeHeldMessages, tryOf } from "./held-messages.ts";
import { type JobPuller, makePuller } from "./job-puller.ts";
import {
	consumerName,
	openDeadLetters,
	openStream,
	type StreamNames,
	streamOf,
	subjectOf,
} from "./nats-streams.ts";

export type NatsOptions = QueueOptions & {
	/** Addresses like `nats://host:4222`; any of a cluster. */
	readonly servers: readonly string[];
	/** Distinguishes the jobs of this store from those of others; letters and digits. */
	readonly name: string;
};

/** Copies of each message on a cluster. */
const replicasOnCluster = 3;

/** Jobs handed to the broker at once, and how many may wait there: the store keeps the rest. */
const handedAtOnce = 100;
const handedMax = 100;

/**
 * How long the store waits for a job that it handed out before it does so again: a broker that lost
 * all its disks is rare, and a job that only waits its turn there must not count as lost.
 */
const handedMs = 5 * 60_000;

/** A job that was delivered so often and never ended counts as failed: who works on it may die of it. */
const deliveriesMax = 3;
const toldDeath = "The processes that worked on it ended, or could not reach the servers.";

/** A server that says nothing for two of these is left for another. */
const pingMs = 3_000;

/** The kinds of jobs that are handed out: writers read the store itself, in order. */
const kinds = ["fetch", "intake"] as const;

type Parts = {
	readonly rows: JobRows;
	readonly options: NatsOptions;
	readonly connection: NatsConnection;
	readonly client: JetStreamClient;
	readonly manager: JetStreamManager;
	readonly names: StreamNames;
	readonly deadLetters: string;
	/** Makes the streams that are not there. */
	readonly openStreams: () => Promise<unknown>;
};

/**
 * Connects and makes the streams. Rejects with an Error that is a sentence where no server answers;
 * once connected, it waits for servers that go away and come back.
 */
export async function openNatsQueue(rows: JobRows, options: NatsOptions): Promise<Queue> {
	const connection = await open(options.servers);
	try {
		const manager = await jetstreamManager(connection);
		const isCluster = connection.info?.cluster !== undefined;
		const names = { queue: options.name, replicas: isCluster ? replicasOnCluster : 1 };
		const silenceMs = options.leaseMs;
		const openStreams = async (): Promise<string> => {
			for (const kind of kinds) await openStream(manager, names, { kind, silenceMs });
			return await openDeadLetters(manager, names);
		};
		const deadLetters = await openStreams();
		const client = jetstream(connection);
		return makeQueue({
			...{ rows, options, connection, client, manager, names, deadLetters, openStreams },
		});
	} catch (cause) {
		await connection.close();
		throw new Error("The NATS servers in --queue do not offer JetStream.", { cause });
	}
}

async function open(servers: readonly string[]): Promise<NatsConnection> {
	try {
		return await connect({
			...{ servers: [...servers], name: "onrecord", maxReconnectAttempts: -1 },
			...{ reconnectTimeWait: 500, timeout: 8_000, pingInterval: pingMs },
		});
	} catch (cause) {
		throw new Error("None of the NATS servers in --queue answers. Work goes on when one does.", {
			cause,
		});
	}
}

function makeQueue(parts: Parts): Queue {
	const { rows, connection, client, manager, names } = parts;
	const { now } = parts.options;
	const pullers = new Map<string, Promise<JobPuller>>();
	const held = makeHeldMessages();

	const findPuller = (kind: string): Promise<JobPuller> => {
		const known = pullers.get(kind);
		if (known !== undefined) return known;
		const made = client.consumers
			.get(streamOf(names, kind), consumerName)
			.then((consumer) => makePuller(consumer));
		made.catch(() => pullers.delete(kind));
		pullers.set(kind, made);
		return made;
	};

	const fail = async (job: QueuedJob, failure: Failure): Promise<"retried" | "quarantined"> => {
		const fate = await failJob(parts, job, failure);
		held.end(job);
		return fate;
	};

	return {
		take: async (kind, limit) => {
			const refusal = await handOut(parts, kind);
			const messages = await (await findPuller(kind)).take(limit);
			// What was handed out before makes room when it is done.
			if (messages.length === 0 && refusal !== undefined) throw refusal;
			const came = messages.map(held.receive).filter((one) => one !== undefined);
			try {
				for (const { job } of came.filter(isTired)) {
					await fail(job, { error: toldDeath, waitMsMin: 0 });
				}
			} catch (error) {
				for (const { job } of came) held.giveBack(job);
				throw error;
			}
			return came.filter((one) => !isTired(one)).map(({ job }) => job);
		},
		fail: (job, error, waitMsMin = 0) => fail(job, { error, waitMsMin }),
		done: async (jobs) => {
			for (const job of jobs) held.end(job);
		},
		giveBack: async (jobs) => {
			for (const job of jobs) held.giveBack(job);
		},
		keepAlive: async () => {
			for (const message of held.all()) message.working();
			for (const puller of pullers.values()) {
				for (const message of (await puller).waiting()) message.working();
			}
		},
		nextDueInMs: async (kind) => {
			const dueMs = await rows.findNextDueMs(kind);
			return dueMs === undefined ? undefined : Math.max(0, dueMs - now());
		},
		measure: async () =>
			await Promise.all(
				kinds.map(async (kind) => {
					const info = await manager.consumers.info(streamOf(names, kind), consumerName);
					const { num_pending, num_ack_pending, num_redelivered } = info;
					return {
						kind,
						waiting: num_pending,
						lent: num_ack_pending,
						deliveredAgain: num_redelivered,
					};
				}),
			),
		close: async () => {
			for (const puller of pullers.values()) await (await puller).close();
			for (const message of held.all()) message.nak();
			await connection.drain().catch(() => connection.close());
		},
	};
}

/** Hands due jobs of the store to the broker, as long as not too many wait there; why it refused any. */
async function handOut(parts: Parts, kind: string): Promise<Error | undefined> {
	const { rows, client, names, options } = parts;
	if ((await countWaiting(parts, kind)) >= handedMax) return undefined;
	const times = { nowMs: options.now(), leaseMs: options.leaseMs };
	const jobs = await rows.lease(kind, handedAtOnce, times);
	const subject = subjectOf(names, kind);
	const handed = await Promise.allSettled(
		jobs.map((job) => client.publish(subject, JSON.stringify(job), { msgID: tryOf(job) })),
	);
	const isHanded = (_: QueuedJob, at: number): boolean => handed[at]?.status === "fulfilled";
	const ids = jobs.filter(isHanded).map(({ id }) => id);
	await rows.renew(ids, { nowMs: options.now(), leaseMs: handedMs });
	const failure = handed.find((one) => one.status === "rejected");
	if (failure === undefined) return undefined;
	// Those that arrived all the same are known there by their message ids when they come again.
	await rows.release(jobs.map(({ id }) => id).filter((id) => !ids.includes(id)));
	return asBrokerError(failure.reason);
}

/** How many messages of a kind wait there. Servers that lost their disks get new streams. */
async function countWaiting({ manager, names, openStreams }: Parts, kind: string): Promise<number> {
	const ask = async (): Promise<number> =>
		(await manager.consumers.info(streamOf(names, kind), consumerName)).num_pending;
	try {
		return await ask().catch(async (error: unknown) => {
			if (!isNotFound(error)) throw error;
			await openStreams();
			return await ask();
		});
	} catch (error) {
		throw asBrokerError(error);
	}
}

function isTired({ deliveries }: Delivered): boolean {
	return deliveries > deliveriesMax;
}

type Failure = { readonly error: string; readonly waitMsMin: number };

/** The wait before the next try is kept in the store: it hands the job out again when it is over. */
async function failJob(
	{ rows, client, deadLetters, options: { now, triesMax } }: Parts,
	job: QueuedJob,
	{ error, waitMsMin }: Failure,
): Promise<"retried" | "quarantined"> {
	if (job.tries + 1 < triesMax) {
		await rows.retry(job.id, error, now() + Math.max(backOffMs(job.tries), waitMsMin));
		return "retried";
	}
	await rows.quarantine(job.id, error, now());
	const letter = JSON.stringify({ ...job, error, atMs: now() });
	// The store lists it; who listens for letters misses one where the servers take no more.
	await client.publish(deadLetters, letter, { msgID: tryOf(job) }).catch(() => undefined);
	return "quarantined";
}
