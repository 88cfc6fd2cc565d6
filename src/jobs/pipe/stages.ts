// The stages that `onrecord pipe` can run, each loaded only when asked for.

import type { PipeStage } from "./run-pipe.ts";

/** Makes the filter of a stage; `explain` adds the rules behind each answer where a stage has them. */
type StageMaker = (options: { readonly explain: boolean }) => Promise<PipeStage>;

/** By the name that the command line takes. */
export const pipeStages: Readonly<Record<string, StageMaker>> = {
	quantities: async () => (await import("./quantities.ts")).makeQuantitiesStage(),
	extract: async (options) => (await import("./extract.ts")).makeExtractStage(options),
	feed: async () => (await import("./feed.ts")).makeFeedStage(),
	attribute: async (options) => (await import("./attribute.ts")).makeAttributeStage(options),
	times: async () => (await import("./times.ts")).makeTimesStage(),
	cluster: async (options) => (await import("./cluster.ts")).makeClusterStage(options),
	align: async (options) => (await import("./align.ts")).makeAlignStage(options),
	brief: async () => (await import("./brief.ts")).makeBriefStage(),
	match: async (options) => (await import("./match.ts")).makeMatchStage(options),
};
