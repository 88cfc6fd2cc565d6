// The stages that a process of many can be asked to run.

/**
 * `fetch` asks feeds and fetches pages; `analyse` does the heavy part: extract, fingerprint,
 * attribute, profile; `write` decides copies and stories, one process for each language; `derive`
 * makes records and briefs.
 */
export const workStages = ["fetch", "analyse", "write", "derive"] as const;

export type WorkStage = (typeof workStages)[number];
