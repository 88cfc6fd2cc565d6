// Loads the network's weights, once.

import { readFileSync } from "node:fs";
import { type Network, unpackNetwork } from "./network-file.ts";

let loaded: Network | undefined;

/** The network that ships with the package. */
export function loadNetwork(): Network {
	loaded ??= unpackNetwork(readFileSync(new URL("./network.weights", import.meta.url)));
	return loaded;
}
