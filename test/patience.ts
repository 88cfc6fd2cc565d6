// How long tests wait for something to come about.

/** For `vi.waitFor` and `expect.poll`: longer than a slow, busy machine needs, and shorter than a test's own limit, so that what was waited for is told. */
export const patience = { timeout: 300_000, interval: 50 };
