// The stages that `onrecord pipe` can run, each loaded only when asked for.

import type { PipeStage } from "./run-pipe.ts";

/** Makes the filter of a stage; `explain` adds the rules behind each answer where a stage has them. */
type StageMaker = (options: { readonly explain: boolean }) => Promise<PipeStage>;

/** By the name that the command line takes. */
export const pipeStages: Readonly<Record<string, StageMaker>> = {};
