// Gives the words of a sentence their tags, lemmas and place in the tree.

import type { Sentence, Token } from "../sentence.ts";
import { loadNetwork } from "../weights/load-network.ts";
import { loadSyntaxModel } from "../weights/load-syntax-model.ts";
import { type Network, networkWordsMax } from "../weights/network-file.ts";
import { findLemma } from "./find-lemma.ts";
import type { RawSentence, RawToken } from "./raw-sentence.ts";
import { readSentence } from "./read-sentence.ts";
import { readWords } from "./read-words.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { tagWords } from "./tag-words.ts";
import { thingKinds } from "./things.ts";

/** What a parse needs. */
export type ParseModels = { readonly syntax: SyntaxModel; readonly network: Network };

/** Parses a stretch of words that the network can read at once; heads count from `offset`. */
function parseStretch(
	{ syntax, network }: ParseModels,
	raw: readonly RawToken[],
	offset: number,
): readonly Token[] {
	const forms = raw.map(({ form }) => form);
	const codes = readWords(forms, syntax.lexicon);
	const first = tagWords(syntax.tagger, codes, syntax.tagChoices, syntax.tags.length);
	const rootRelation = network.relations.indexOf("root");
	const reading = readSentence(
		network,
		{ forms, codes, first },
		{ tags: syntax.tags.length, rootRelation },
	);
	return raw.map(({ start, end, form }, at) => {
		const tag = syntax.tags[reading.tags[at] as number] ?? "NN";
		const head = reading.heads[at + 1] as number;
		return {
			start,
			end,
			form,
			lemma: findLemma(form, tag, syntax.lemmas),
			tag,
			head: head === 0 ? -1 : head - 1 + offset,
			relation: network.relations[reading.relations[at] as number] ?? "dep",
			thing: thingKinds[reading.things[at] as number] ?? "none",
		};
	});
}

/** Parses with the models given; see {@link parseSentence}. */
export function parseWith(models: ParseModels, raw: RawSentence): Sentence {
	const tokens: Token[] = [];
	for (let from = 0; from < raw.tokens.length; from += networkWordsMax) {
		const stretch = raw.tokens.slice(from, from + networkWordsMax);
		tokens.push(...parseStretch(models, stretch, from));
	}
	const root = tokens.findIndex(({ head }) => head === -1);
	return {
		start: raw.start,
		end: raw.end,
		tokens: tokens.map((token, at) =>
			token.head === -1 && at !== root ? { ...token, head: root, relation: "parataxis" } : token,
		),
	};
}

/**
 * The grammar of one sentence: Penn tag, lemma, head and Universal Dependencies relation of each
 * word. Every sentence has one root, and following the heads from any word ends there.
 */
export function parseSentence(raw: RawSentence): Sentence {
	return parseWith({ syntax: loadSyntaxModel(), network: loadNetwork() }, raw);
}
