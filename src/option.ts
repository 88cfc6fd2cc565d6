// One option of the configuration, and how the value of one is read.

/** `--page-mb-max`, `ONRECORD_PAGE_MB_MAX` and `page-mb-max` in a file are the same. */
export type Option = {
	readonly name: string;
	/** What stands for the value in a usage line. */
	readonly value: string;
	readonly unit?: string;
	/** The default, in words where it depends on the machine. */
	readonly default: string;
	readonly help: string;
	/** Whether its value is shown to nobody. */
	readonly isSecret?: boolean;
};

/** An option has a value that it cannot have; the message says which it can. */
export class ConfigError extends Error {
	override readonly name = "ConfigError";
}

/** How the value of an option is read, wherever it was set. */
export type OptionReader = {
	readonly text: (name: string) => string | undefined;
	/** A whole number within a range. Throws a ConfigError for any other. */
	readonly whole: (name: string, fallback: number, range: readonly [number, number]) => number;
	/** A number of units; undefined where there is no limit. */
	readonly limit: (name: string, unit: number) => number | undefined;
};
