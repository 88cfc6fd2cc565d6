// The base form of a word, from its form and tag.

import { irregularDegrees, irregularPlurals, irregularVerbs } from "./lemmas.data.ts";

/** Lemmas of forms that no rule gives, by {@link lemmaKey}; learned from the treebanks. */
export type LemmaExceptions = ReadonlyMap<string, string>;

/** Which rules apply to a tag: nouns, verbs, comparisons, the rest. */
function rulesOf(tag: string): string {
	if (tag.startsWith("V")) return tag === "VBD" || tag === "VBN" ? "VBD" : tag;
	if (tag === "NNS") return tag;
	if (tag === "JJR" || tag === "RBR") return "JJR";
	if (tag === "JJS" || tag === "RBS") return "JJS";
	return tag.startsWith("NNP") ? "NNP" : tag;
}

/** Key of a form with a tag in the exceptions. */
export function lemmaKey(form: string, tag: string): string {
	return `${form.toLowerCase().replaceAll("’", "'")} ${rulesOf(tag)}`;
}

function readIrregular(): ReadonlyMap<string, string> {
	const lemmas = new Map<string, string>();
	for (const verb of irregularVerbs.split(",")) {
		const [base = "", past = "", participle = ""] = verb.split(" ");
		for (const form of participle.split("/")) lemmas.set(`${form} VBD`, base);
		lemmas.set(`${past} VBD`, base);
	}
	lemmas.set("saw VBD", "see");
	lemmas.set("lay VBD", "lie");
	for (const pair of irregularPlurals.split(",")) {
		const [form = "", base = ""] = pair.split(" ");
		lemmas.set(`${form} NNS`, base);
	}
	for (const pair of irregularDegrees.split(",")) {
		const [form = "", base = ""] = pair.split(" ");
		lemmas.set(`${form} JJR`, base);
		lemmas.set(`${form} JJS`, base);
	}
	return lemmas;
}

const irregular = readIrregular();

/** A stem of one short syllable, which would have doubled its last letter ("mak-ing"). */
const shortStem = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** Stems that lost a silent e. */
const silentE =
	/(?:[cuvz]|[^aeiouyl]l|[^su]s|(?:[fm]|cc|a)us|dg|[lr]g|[^aeiou]ang|(?:pl|st|gn)or|[^aeiou](?:at|ot|ut|ud|id|ad|od|ib|ob|ub|ap|ak|ik|ok|ir|ur|ar|in|un|um|il|ul|ag|ug|am))$/;

/** Gives a stem back the letter that an ending took ("mov-ed", "stopp-ed"). */
function restore(stem: string): string {
	if (/([^aeiou])\1$/.test(stem)) return /(?:ll|ss|zz|ff)$/.test(stem) ? stem : stem.slice(0, -1);
	return shortStem.test(stem) || silentE.test(stem) ? `${stem}e` : stem;
}

function pluralBase(form: string): string {
	if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
	if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(form)) return form.slice(0, -2);
	if (/(?:ss|us|is)$/.test(form) || !form.endsWith("s")) return form;
	return form.slice(0, -1);
}

function pastBase(form: string): string {
	if (/[^aeiou]ied$/.test(form)) return `${form.slice(0, -3)}y`;
	return form.endsWith("ed") && form.length > 3 ? restore(form.slice(0, -2)) : form;
}

function degreeBase(form: string, ending: RegExp): string {
	const stem = form.replace(ending, "");
	if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
	return /([bdgmnpt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function ruleLemma(form: string, rules: string): string {
	switch (rules) {
		case "NNS":
		case "VBZ":
			return pluralBase(form);
		case "VBD":
			return pastBase(form);
		case "VBG":
			return form.endsWith("ing") && form.length > 4 ? restore(form.slice(0, -3)) : form;
		case "JJR":
			return degreeBase(form, /e?r$/);
		case "JJS":
			return degreeBase(form, /e?st$/);
		default:
			return form;
	}
}

/** The lemma as the treebanks write it: lower case, but names keep their capitals. */
export function findLemma(form: string, tag: string, exceptions: LemmaExceptions): string {
	const key = lemmaKey(form, tag);
	const known = exceptions.get(key) ?? irregular.get(key);
	if (known !== undefined) return known;
	if (tag.startsWith("NNP")) return form;
	return ruleLemma(form.toLowerCase(), rulesOf(tag));
}
