// A thread that measures a store once, so that whoever asks is not held up.

import { parentPort, workerData } from "node:worker_threads";
import { measureTables } from "./measure-storage.ts";

parentPort?.postMessage(measureTables(String(workerData)));
