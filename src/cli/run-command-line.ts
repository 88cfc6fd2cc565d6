// The command line: its commands, their options and help, and how errors are told.

import { Command, CommanderError } from "commander";
import { options } from "../config.ts";
import { ConfigError } from "../option.ts";
import type { CorrectionRequest } from "../wire/corrections.ts";
import { addAdministration } from "./administration.ts";
import { addEngines } from "./engines.ts";
import { inputsHelp, programExamples, stageNames } from "./help-texts.data.ts";
import { tellLikelyGuess } from "./likely-guess.ts";
import { ListenError } from "./listen-error.ts";
import { type ExitCode, errorStyle, type Flags, type Session, tell } from "./session.ts";
import { whyFileFailed } from "./why-file-failed.ts";

/** Runs one command. Never rejects: every failure is a sentence on standard error and a code. */
export async function runCommandLine(args: readonly string[], session: Session): Promise<ExitCode> {
	let code: ExitCode = 0;
	const program = makeProgram(session, (ended) => {
		code = ended;
	});
	try {
		await program.parseAsync([...args], { from: "user" });
		return code;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		const sentence =
			whyFileFailed(error) ?? (error instanceof Error ? error.message : String(error));
		tell(session, `${errorStyle(session).red("onrecord:")} ${sentence}`);
		return isWrongUsage(error) ? 2 : 1;
	}
}

/** Whether the same command can never work: an option must be another one. */
function isWrongUsage(error: unknown): boolean {
	if (error instanceof ConfigError || error instanceof ListenError) return true;
	return error instanceof Error && "kind" in error && isUnusableFolder.has(error.kind);
}

const isUnusableFolder: ReadonlySet<unknown> = new Set(["newer-format", "not-a-store"]);

type End = (code: ExitCode) => void;

/** A correction made of a command's arguments. */
type Ask = (args: readonly string[]) => CorrectionRequest;

/** The commands with their help; documented in docs/cli.md, which a test compares. */
export function makeProgram(session: Session, end: End): Command {
	const program = new Command("onrecord")
		.description("Keeps, for every story, the record of who said what, on what evidence.")
		.version("0.1.0", "-V, --version", "print the version")
		.helpOption("-h, --help", "show help")
		.exitOverride()
		.configureOutput({
			outputError: (text, show) => show(tellLikelyGuess(text)),
			writeOut: (text) => session.stdout.write(text),
			writeErr: (text) => session.stderr.write(text),
		})
		.showHelpAfterError("(--help shows what a command takes)")
		.option("--config <FILE>", "a JSON file with options (also ONRECORD_CONFIG)");
	for (const { name, value, help, default: fallback } of options) {
		program.option(`--${name} <${value}>`, `${help} (default: ${fallback})`);
	}
	program.addHelpText("after", programExamples);
	addReading(program, session, end);
	addShowing(program, session, end);
	addCorrecting(program, session, end);
	addFeeds(program, session, end);
	addFamilies(program, session, end);
	addTending(program, session, end);
	addEngines({ program, session, end, command });
	addAdministration({ program, session, end, command });
	return program;
}

// Loaded when they are needed: help and errors of usage need none of them.
const readModule = () => import("./commands/read-command.ts");
const serveModule = () => import("./commands/serve-command.ts");
const pipeModule = () => import("./commands/pipe-command.ts");
const showModule = () => import("./commands/show-commands.ts");
const correctModule = () => import("./commands/correct-commands.ts");
const feedsModule = () => import("./commands/feeds-commands.ts");
const familiesModule = () => import("./commands/families-commands.ts");
const exportModule = () => import("./commands/export-command.ts");
const starredModule = () => import("./commands/starred-command.ts");
const mcpModule = () => import("./commands/mcp-command.ts");
const tendModule = () => import("./commands/tend-commands.ts");

function addReading(program: Command, session: Session, end: End): void {
	command(program, "read <input...>", "read files, folders, links or - and print their stories", [
		"onrecord read news/ https://northwire.example/dam --html dam.html",
	])
		.option("--html <FILE>", "write the briefs as one self-contained page")
		.option("--json", "print the dossiers as JSON instead of the briefs")
		.option("--quiet", "print neither progress nor briefs")
		.addHelpText("after", inputsHelp)
		.action(async (names: string[], _, self: Command) =>
			end(await (await readModule()).readCommand(session, names, flagsOf(self))),
		);
	command(program, "serve [input...]", "serve the web application and the API", [
		"onrecord serve --port 8080",
	])
		.option("--quiet", "print no progress of files that are read first")
		.option("--watch <DIR>", "take in the files of a folder, and what comes into it")
		.action(async (names: string[], _, self: Command) =>
			end(await (await serveModule()).serveCommand(session, names, flagsOf(self))),
		);
	command(program, "mcp", "serve the record to an assistant over standard input and output (MCP)", [
		"onrecord mcp --data ./onrecord-data",
	]).action(async (_, self: Command) =>
		end(await (await mcpModule()).mcpCommand(session, flagsOf(self))),
	);
	command(program, "pipe <stage>", `run one stage over JSON lines: ${stageNames}`, [
		"onrecord pipe attribute < articles.jsonl > statements.jsonl",
	])
		.option("--explain", "add the rules behind each answer")
		.action(async (stage: string, _, self: Command) =>
			end(await (await pipeModule()).pipeCommand(session, stage, flagsOf(self))),
		);
}

function addShowing(program: Command, session: Session, end: End): void {
	command(program, "stories", "list the stories, most important first", [
		"onrecord stories --latest --limit 5",
	])
		.option("--limit <NUMBER>", "how many (default: 20)")
		.option("--latest", "newest first")
		.option("--topic <TOPIC>", "only stories of a topic")
		.option("--place <PLACE>", "only stories of a place")
		.option("--words <WORDS>", "only stories with these words")
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await showModule()).storiesCommand(session, flagsOf(self))),
		);
	command(program, "brief <story>", "print the brief of a story", [
		"onrecord brief s-8JdL2k --html dam.html",
	])
		.option("--html <FILE>", "write it as a self-contained page")
		.option("--as-of <DATE>", "what was on record at the end of a day, or at a moment")
		.option("--since <DATE>", "also what changed since then, in at most five lines")
		.option("--json", "print the dossier as JSON")
		.action(async (id: string, _, self: Command) =>
			end(await (await showModule()).briefCommand(session, id, flagsOf(self))),
		);
	command(program, "claims <story>", "list a story's claims with the ids that corrections take", [
		"onrecord claims s-8JdL2k --as-of 2031-05-02",
	])
		.option("--as-of <DATE>", "what was on record at the end of a day, or at a moment")
		.option("--json", "print JSON")
		.action(async (id: string, _, self: Command) =>
			end(await (await showModule()).claimsCommand(session, id, flagsOf(self))),
		);
	command(program, "search <words...>", "find stories, articles and statements", [
		'onrecord search dam "safety report" -mine',
	])
		.option("--json", "print JSON")
		// "-mine" leaves a word out.
		.allowUnknownOption()
		.action(async (words: string[], _, self: Command) =>
			end(await (await showModule()).searchCommand(session, words, flagsOf(self))),
		);
	command(program, "show <article>", "print an article and who says what in it", [
		"onrecord show 8JdL2k --removed",
	])
		.option("--removed", "also the words that were removed from the page, with the reason")
		.option("--json", "print JSON")
		.action(async (id: string, _, self: Command) =>
			end(await (await showModule()).showCommand(session, id, flagsOf(self))),
		);
}

function addCorrecting(program: Command, session: Session, end: End): void {
	const correct = command(
		program,
		"correct",
		"correct stories, claims and speakers, with a log and undo",
		["onrecord correct move 8JdL2k s-4fQz1p"],
	);
	const add = (usage: string, help: string, example: string, ask: Ask): void => {
		command(correct, usage, help, [`onrecord correct ${example}`]).action(
			async (...given: unknown[]) => {
				const self = given.at(-1) as Command;
				const request = ask(self.args);
				end(await (await correctModule()).correctCommand(session, request, flagsOf(self)));
			},
		);
	};
	add("move <article> <story>", "move an article into a story", "move 8JdL2k s-4fQz1p", (args) => {
		const [articleId = "", into = ""] = args;
		return { kind: "move", articleId, into };
	});
	add(
		"split <article...>",
		"split articles off into a story of their own",
		"split 8J 4f",
		(args) => ({
			...{ kind: "split", articleIds: args },
		}),
	);
	add("merge <story> <into>", "merge a story into another", "merge s-8JdL2k s-4fQz1p", (args) => {
		const [from = "", into = ""] = args;
		return { kind: "merge", from, into };
	});
	add("rename <story> <title...>", "give a story a title", "rename s-8JdL2k The dam", (args) => {
		const [storyId = "", ...words] = args;
		return { kind: "rename", storyId, title: words.join(" ") };
	});
	add("pin <story>", "put a story first and hold its articles in it", "pin s-8JdL2k", (args) => ({
		...{ kind: "pin", storyId: args[0] ?? "" },
	}));
	add("unpin <story>", "let a story stand where it stands by itself", "unpin s-8JdL2k", (args) => ({
		...{ kind: "unpin", storyId: args[0] ?? "" },
	}));
	addRecordCorrections(add);
	command(correct, "undo <correction>", "undo one correction; those after it stay", [
		"onrecord correct undo c-0a1b2c3d4e",
	]).action(async (id: string, _, self: Command) =>
		end(await (await correctModule()).correctUndoCommand(session, id, flagsOf(self))),
	);
	command(correct, "log", "list the corrections, the newest first", ["onrecord correct log"])
		.option("--limit <NUMBER>", "how many (default: 50)")
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await correctModule()).correctLogCommand(session, flagsOf(self))),
		);
}

/** Corrections of claims and speakers; `claims` prints the ids. */
function addRecordCorrections(
	add: (usage: string, help: string, example: string, ask: Ask) => void,
): void {
	add(
		"same-claim <story> <claim> <into>",
		"join a claim to another of the story",
		"same-claim s-8JdL2k claim-8J:4 claim-4f:0",
		([storyId = "", claimId = "", into = ""]) => ({ kind: "same-claim", storyId, claimId, into }),
	);
	add(
		"not-same-claim <story> <statement>",
		"take a statement out of its claim",
		"not-same-claim s-8JdL2k 8J:4",
		([storyId = "", statementId = ""]) => ({ kind: "not-same-claim", storyId, statementId }),
	);
	add(
		"wrong-speaker <story> <statement> [speaker]",
		"give a statement another speaker of the story, by key, or nobody",
		"wrong-speaker s-8JdL2k 8J:4 ilan-stroud",
		([storyId = "", statementId = "", speaker]) => ({
			...{ kind: "wrong-speaker", storyId, statementId },
			...(speaker !== undefined && { speaker }),
		}),
	);
}

function addFeeds(program: Command, session: Session, end: End): void {
	const feeds = command(program, "feeds", "the feeds that are followed", [
		"onrecord feeds add https://northwire.example/",
	]);
	command(feeds, "add <address...>", "follow the feed at an address, or the one its page names", [
		"onrecord feeds add https://northwire.example/",
	]).action(async (addresses: string[], _, self: Command) =>
		end(await (await feedsModule()).feedsAddCommand(session, addresses, flagsOf(self))),
	);
	command(feeds, "list", "list the feeds, each with how it is doing", ["onrecord feeds list"])
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await feedsModule()).feedsListCommand(session, flagsOf(self))),
		);
	command(feeds, "remove <address...>", "follow feeds no more; their articles stay", [
		"onrecord feeds remove https://northwire.example/feed",
	]).action(async (addresses: string[], _, self: Command) =>
		end(await (await feedsModule()).feedsRemoveCommand(session, addresses, flagsOf(self))),
	);
	command(feeds, "import <file>", "follow every feed of a list (OPML)", [
		"onrecord feeds import subscriptions.opml",
	]).action(async (path: string, _, self: Command) =>
		end(await (await feedsModule()).feedsImportCommand(session, path, flagsOf(self))),
	);
	command(feeds, "starred <file>", "take in and star what you saved in another reader (JSON)", [
		"onrecord feeds starred starred.json --account ana",
	])
		.option("--account <NAME>", "whose stars they are, where there are accounts")
		.action(async (path: string, _, self: Command) =>
			end(await (await starredModule()).feedsStarredCommand(session, path, flagsOf(self))),
		);
	command(feeds, "export [file]", "write the feeds as a list for other readers (OPML)", [
		"onrecord feeds export subscriptions.opml",
	]).action(async (path: string | undefined, _, self: Command) =>
		end(await (await feedsModule()).feedsExportCommand(session, path, flagsOf(self))),
	);
}

function addFamilies(program: Command, session: Session, end: End): void {
	const families = command(program, "families", "publishers of one owner", [
		"onrecord families check",
	]);
	command(families, "list", "list the families with their outlets", ["onrecord families list"])
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await familiesModule()).familiesListCommand(session, flagsOf(self))),
		);
	command(families, "check", "tell what is wrong with the list", [
		"onrecord families check",
	]).action(async (_, self: Command) =>
		end(await (await familiesModule()).familiesCheckCommand(session, flagsOf(self))),
	);
	command(families, "set <key> <outlet...>", "add a family, or change the one with this key", [
		"onrecord families set bay gazette.example echo.example --source https://bay.example/brands",
	])
		.option("--name <NAME>", "its name")
		.option("--source <ADDRESS>", "where the ownership is documented")
		.action(async (key: string, members: string[], _, self: Command) => {
			const { familiesSetCommand } = await familiesModule();
			end(await familiesSetCommand(session, { key, members }, flagsOf(self)));
		});
	command(families, "remove <key...>", "take families off the list, shipped ones too", [
		"onrecord families remove bay",
	]).action(async (keys: string[], _, self: Command) =>
		end(await (await familiesModule()).familiesRemoveCommand(session, keys, flagsOf(self))),
	);
	command(families, "export", "write the list as JSON", [
		"onrecord families export > families.json",
	]).action(async (_, self: Command) =>
		end(await (await familiesModule()).familiesExportCommand(session, flagsOf(self))),
	);
	command(families, "import <file>", "put the list of a file in place of the one that holds", [
		"onrecord families import families.json",
	]).action(async (path: string, _, self: Command) =>
		end(await (await familiesModule()).familiesImportCommand(session, path, flagsOf(self))),
	);
}

function addTending(program: Command, session: Session, end: End): void {
	const config = command(program, "config", "the options", ["onrecord config show"]);
	command(config, "show", "print every option, its value and where that comes from", [
		"onrecord config show",
	]).action(async (_, self: Command) =>
		end(await (await tendModule()).configShowCommand(session, flagsOf(self))),
	);
	command(program, "doctor", "check the data folder and tell what is wrong", ["onrecord doctor"])
		.option("--replay", "put the pages that were set aside back into the queue")
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await tendModule()).doctorCommand(session, flagsOf(self))),
		);
	command(program, "export [what] [file]", "write the whole record, or one table of it", [
		"onrecord export record.jsonl",
		"onrecord export statements statements.parquet --topic Shipping",
	])
		.option("--format <FORMAT>", "of a table: csv, jsonl or parquet; by the file's name else")
		.option("--story <ID>", "of a table: only of this story")
		.option("--topic <TOPIC>", "of a table: only of stories of a topic")
		.option("--words <WORDS>", "of a table: only of stories with these words")
		.action(async (what: string | undefined, path: string | undefined, _, self: Command) => {
			const { exportCommand } = await exportModule();
			end(await exportCommand(session, [what, path], flagsOf(self)));
		});
	command(program, "import <file>", "read an export into an empty data folder", [
		"onrecord import backup.jsonl --data ./restored",
	]).action(async (path: string, _, self: Command) =>
		end(await (await tendModule()).importCommand(session, path, flagsOf(self))),
	);
}

function command(
	parent: Command,
	nameAndArguments: string,
	description: string,
	examples: readonly string[],
): Command {
	const made = parent.command(nameAndArguments).description(description).exitOverride();
	const lines = examples.map((example) => `  ${example}`).join("\n");
	made.addHelpText(
		"after",
		`\nExample:\n${lines}\n\nThe options of \`onrecord --help\` go with every command.`,
	);
	for (const { name, value, help } of options) {
		made.addOption(made.createOption(`--${name} <${value}>`, help).hideHelp());
	}
	return made;
}

function flagsOf(self: Command): Flags {
	return self.optsWithGlobals();
}
