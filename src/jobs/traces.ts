// What matching and clustering remember of an article, as bytes for the store.

import { deserialize, serialize } from "node:v8";
import type { Fingerprint } from "../pipeline/3-match/fingerprint-article.ts";
import type { Profile } from "../pipeline/5-cluster/profile-article.ts";
import type { Traces } from "../store/store.ts";

/** V8's own format: a third of JSON's size for the lists of hashes, and it keeps typed arrays. */
export function packTraces(fingerprint: Fingerprint, profile: Profile): Traces {
	return { fingerprint: serialize(fingerprint), profile: serialize(profile) };
}

/** The values again; every Node since 12 reads what an older one wrote. */
export function unpackTraces(traces: Traces): {
	readonly fingerprint: Fingerprint;
	readonly profile: Profile;
} {
	return {
		fingerprint: deserialize(traces.fingerprint) as Fingerprint,
		profile: deserialize(traces.profile) as Profile,
	};
}
