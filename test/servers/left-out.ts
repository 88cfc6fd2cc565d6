// Tells which tests are left out on this machine: seen in every run, and never a failure.

/** Says in the output of the run what is not tested here, and why. */
export function tellLeftOut(what: string, missing: string): void {
	process.stderr.write(`\nLeft out: ${what}, since this machine has no ${missing}.\n`);
}
