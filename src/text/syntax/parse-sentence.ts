// Gives the words of a sentence their tags, lemmas and place in the tree.

import type { Sentence, Token } from "../sentence.ts";
import { loadSyntaxModel } from "../weights/load-syntax-model.ts";
import { findLemma } from "./find-lemma.ts";
import { growTree } from "./grow-tree.ts";
import { labelArcs } from "./label-arcs.ts";
import { treeShape } from "./label-features.ts";
import type { RawSentence } from "./raw-sentence.ts";
import { readTreeWords, readWords } from "./read-words.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { tagWords } from "./tag-words.ts";

/** How many ways the parser keeps open; docs/notes/syntax.md has what each width gives and costs. */
const beamWidth = 8;

/** Parses with the model given; see {@link parseSentence}. */
export function parseWith(model: SyntaxModel, raw: RawSentence): Sentence {
	const words = readWords(
		raw.tokens.map(({ form }) => form),
		model.lexicon,
	);
	const tags = tagWords(model.tagger, words, model.tagChoices);
	const treeWords = readTreeWords(words, tags, model);
	const heads = growTree(model.tree, treeWords, beamWidth);
	const shape = treeShape(heads, words.length);
	const labels = labelArcs(model.labeller, treeWords, shape, model.labelChoices);
	const tokens: Token[] = raw.tokens.map(({ start, end, form }, at) => {
		const tag = model.tags[tags[at] as number] ?? "NN";
		const relation = model.relations[labels[at + 1] as number] ?? "dep";
		const head = (heads[at + 1] as number) - 1;
		return { start, end, form, lemma: findLemma(form, tag, model.lemmas), tag, head, relation };
	});
	return { start: raw.start, end: raw.end, tokens };
}

/**
 * The grammar of one sentence: Penn tag, lemma, head and Universal Dependencies relation of each
 * word. Every sentence has one root, and following the heads from any word ends there.
 */
export function parseSentence(raw: RawSentence): Sentence {
	return parseWith(loadSyntaxModel(), raw);
}
