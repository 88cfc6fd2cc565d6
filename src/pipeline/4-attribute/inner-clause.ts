// Reports inside a relative clause: "the man who police say fired the shots", "a plan it says failed".

import type { SourcePhrase } from "./draft.ts";
import { isNounLike } from "./noun-beside.ts";
import { type SentenceTree, type TokenRange, tokenAt } from "./sentence-tree.ts";

const finite = /^(?:VB[DPZ]|MD)$/;
const relative = /^(?:who|whom|which|that)$/iu;
const joins = /^(?:and|or|that|who|which|whom|to|where|when|what|because|if|while|as|but)$/iu;
const sourceTokensMax = 8;
const clauseTokensMax = 30;

/** Who reports in a relative clause, and what: the clause without its subject. */
export type InnerClause = { readonly source: SourcePhrase; readonly content: TokenRange };

/**
 * The report of a verb right behind which another finite verb stands: its subject is the noun before
 * the clause, and what stands between the two is who reports. Undefined for any other verb.
 */
export function findInnerClause(tree: SentenceTree, verb: number): InnerClause | undefined {
	if (!/^VB[DPZ]$/.test(tokenAt(tree, verb).tag) || !opensPredicate(tree, verb)) return undefined;
	const source = sourceBefore(tree, verb);
	if (source === undefined) return undefined;
	return { source, content: { first: verb + 1, last: predicateEnd(tree, verb + 1) } };
}

function opensPredicate(tree: SentenceTree, verb: number): boolean {
	const { tag } = tokenAt(tree, verb + 1);
	if (finite.test(tag)) return true;
	const says = /^(?:say|claim|allege|insist)$/.test(tokenAt(tree, verb).lemma);
	return says && tag === "VBN" && tokenAt(tree, verb - 1).tag.startsWith("PRP");
}

function sourceBefore(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const head = verb - 1;
	const { form } = tokenAt(tree, head);
	const misread = relative.test(tokenAt(tree, head - 1).form) && /s$/u.test(form);
	if (!(isNounLike(tree, head) || misread) || relative.test(form)) return undefined;
	const first = phraseStart(tree, head);
	const before = tokenAt(tree, first - 1);
	const whole = /^(?:everything|anything|nothing|thing|word)$/iu.test(before.lemma);
	const opens = relative.test(before.form) || (/^(?:NN|CD)/.test(before.tag) && !whole);
	return first > 0 && opens ? { head, range: { first, last: head } } : undefined;
}

/** Where the phrase before a verb begins: at its article or name, or with its only noun. */
function phraseStart(tree: SentenceTree, head: number): number {
	if (tokenAt(tree, head).tag.startsWith("PRP")) return head;
	const isName = tokenAt(tree, head).tag.startsWith("NNP");
	for (let at = head - 1; at >= 0 && at > head - sourceTokensMax; at--) {
		const { tag, form } = tokenAt(tree, at);
		if (relative.test(form)) return at + 1;
		if (/^(?:DT|PRP\$)$/.test(tag)) return opensPhrase(tree, at) ? at : head;
		if (isName && !tag.startsWith("NNP")) return at + 1;
		if (!/^(?:NN|JJ|POS|HYPH)/.test(tag)) return head;
	}
	return head;
}

/** "The claim | the ministry says": an article behind a noun opens a phrase of its own. */
function opensPhrase(tree: SentenceTree, at: number): boolean {
	const { tag, form } = tokenAt(tree, at - 1);
	return tag.startsWith("NN") || relative.test(form);
}

/** The last token before a comma or the verb of the main clause. */
function predicateEnd(tree: SentenceTree, from: number): number {
	const verb = skipVerbGroup(tree, from);
	for (let at = verb + 1; at < tree.tokens.length && at < from + clauseTokensMax; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (/^[,;:.!?—–]$/u.test(form)) return at - 1;
		const before = tokenAt(tree, at - 1);
		const goesOn = joins.test(before.form) || before.tag.startsWith("PRP") || isSubject(tree, at);
		if (finite.test(tag) && !goesOn) return at - 1;
	}
	return Math.min(tree.tokens.length - 1, from + clauseTokensMax);
}

/** Whether a verb's own clause begins behind the first verb: "says shows that orders fell". */
function isSubject(tree: SentenceTree, verb: number): boolean {
	for (let at = verb - 1; at > verb - sourceTokensMax; at--) {
		const { form, tag } = tokenAt(tree, at);
		if (joins.test(form) && /^(?:that|who|which|whom|where|when|because|if|while)$/iu.test(form))
			return true;
		if (!/^(?:NN|DT|JJ|PRP|POS|CD|RB|MD|VB)/.test(tag)) return false;
		if (finite.test(tag)) return false;
	}
	return false;
}

function skipVerbGroup(tree: SentenceTree, from: number): number {
	let at = from;
	while (
		/^(?:RB|VB|MD)/.test(tokenAt(tree, at + 1).tag) &&
		at < from + sourceTokensMax &&
		isAuxiliary(tree, at)
	)
		at++;
	return at;
}

function isAuxiliary(tree: SentenceTree, at: number): boolean {
	const { tag, form } = tokenAt(tree, at);
	return (
		/^(?:MD|RB)$/.test(tag) ||
		/^(?:is|are|was|were|be|been|being|ha[sd]|have|do|does|did)$/iu.test(form)
	);
}
