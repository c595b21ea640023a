import type { DocumentContext } from '../model';

/**
 * Words that speak of cancer or its treatment. Stems, so that inflections and both spellings count.
 * Not in it: words of ours that other fields use too (resistance, relapse, invasion, dormancy …).
 */
const ONCOLOGY =
  /\b(?:anti-?)?(?:pre)?(?:cancer|tumou?r|neoplas|carcin|onco|malignan|metasta|sarcoma|lymphoma|leuk(?:a)?emi|melanom|gliom|glioblastom|myeloma|blastoma|adenocarcinom|mesotheliom|hepatoma|seminoma|chemotherap|radiotherap|chemoradi|chemoresist|radioresist|antineoplastic|xenograft)\w*/gi;
const WORDS = /\p{L}{2,}/gu;

export const emptyContext = (): DocumentContext => ({ definitions: [], words: 0, oncologyWords: 0 });

function countMatches(text: string, re: RegExp): number {
  let n = 0;
  re.lastIndex = 0;
  while (re.exec(text)) n++;
  return n;
}

/** Adds the words of `text` to a document's counts; gives a new context. */
export function withWords(context: DocumentContext, text: string): DocumentContext {
  return {
    ...context,
    words: context.words + countMatches(text, WORDS),
    oncologyWords: context.oncologyWords + countMatches(text, ONCOLOGY),
  };
}

/** Does a stretch of text itself speak of cancer? */
export function speaksOfCancer(text: string): boolean {
  ONCOLOGY.lastIndex = 0;
  return ONCOLOGY.test(text);
}

/**
 * Is the document about cancer? One word in 150 is far below any oncology paper (typically one in 20 to 40) and above
 * a paper of another field that mentions cancer in passing; short texts need a word at least.
 */
export function isOncology(context: DocumentContext): boolean {
  return context.oncologyWords >= 1 && context.oncologyWords * 150 >= context.words;
}
