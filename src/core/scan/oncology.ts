import type { DocumentContext } from '../model';

/**
 * Stems of words that speak of cancer or its treatment, so that inflections and both spellings count; each begins
 * with three plain letters. Not among them: words of ours that other fields use too (resistance, relapse, invasion …).
 */
const STEMS =
  'cancer tumou?r neoplas carcin onco malignan metasta sarcoma lymphoma leuka?emi melanom gliom glioblastom myeloma blastoma adenocarcinom mesotheliom hepatoma seminoma chemotherap radiotherap chemoradi chemoresist radioresist antineoplastic xenograft'.split(
    ' ',
  );
/** A word of them, where a word begins. */
const ONCOLOGY = new RegExp(`(?:anti-?)?(?:pre)?(?:${STEMS.join('|')})\\w*`, 'iy');

/** A number for three letters, whatever their case; other signs share theirs. */
const threeOf = (a: number, b: number, c: number) => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
/** With which three letters such words begin: asked about every word, before the expression is. */
const BEGINNINGS = new Uint8Array(1 << 15);
for (const stem of [...STEMS, 'anti', 'pre'])
  BEGINNINGS[threeOf(stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(2))] = 1;

/** What each UTF-16 unit is: 0 not asked yet, then these. */
const OTHER = 1;
/** Of `\w`, but no letter. */
const WORD_SIGN = 2;
const ASCII_LETTER = 3;
const LETTER = 4;
const HIGH_SURROGATE = 5;
const kinds = new Uint8Array(0x10000);

function classify(c: number): number {
  if (c >= 0xd800 && c <= 0xdbff) return HIGH_SURROGATE;
  const sign = String.fromCharCode(c);
  if (/\w/.test(sign)) return /[a-z]/i.test(sign) ? ASCII_LETTER : WORD_SIGN;
  return /\p{L}/u.test(sign) ? LETTER : OTHER;
}

const isLetterAt = (text: string, i: number) =>
  /\p{L}/u.test(String.fromCodePoint(text.codePointAt(i) as number));

export const emptyContext = (): DocumentContext => ({ definitions: [], words: 0, oncologyWords: 0 });

/**
 * Counts runs of two letters and more, and the words that speak of cancer, in one pass. Linear.
 * @param most end when so many words that speak of cancer were met
 */
function countWords(text: string, most: number): { words: number; oncologyWords: number } {
  let words = 0;
  let oncologyWords = 0;
  /** Letters so far in this run. */
  let letters = 0;
  /** Does the unit before belong to a word as `\w` has it? */
  let inWord = false;
  /** End of the last word that speaks of cancer. */
  let behind = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    let kind = kinds[c] as number;
    if (kind === 0) {
      kind = classify(c);
      kinds[c] = kind;
    }
    if (kind === ASCII_LETTER) {
      if (++letters === 2) words++;
      if (!inWord) {
        inWord = true;
        if (
          i >= behind &&
          i + 2 < text.length &&
          BEGINNINGS[threeOf(c, text.charCodeAt(i + 1), text.charCodeAt(i + 2))] === 1
        ) {
          ONCOLOGY.lastIndex = i;
          if (ONCOLOGY.test(text)) {
            behind = ONCOLOGY.lastIndex;
            if (++oncologyWords === most) break;
          }
        }
      }
      continue;
    }
    inWord = kind === WORD_SIGN;
    if (kind === LETTER) {
      if (++letters === 2) words++;
    } else if (kind === HIGH_SURROGATE && isLetterAt(text, i)) {
      if (++letters === 2) words++;
      i++;
    } else letters = 0;
  }
  return { words, oncologyWords };
}

/** Adds the words of `text` to a document's counts; gives a new context. */
export function withWords(context: DocumentContext, text: string): DocumentContext {
  const { words, oncologyWords } = countWords(text, Number.POSITIVE_INFINITY);
  return {
    ...context,
    words: context.words + words,
    oncologyWords: context.oncologyWords + oncologyWords,
  };
}

/** Does a stretch of text itself speak of cancer? */
export const speaksOfCancer = (text: string): boolean => countWords(text, 1).oncologyWords > 0;

/**
 * Is the document about cancer? One word in 150 is far below any oncology paper (typically one in 20 to 40) and above
 * a paper of another field that mentions cancer in passing; short texts need a word at least.
 */
export function isOncology(context: DocumentContext): boolean {
  return context.oncologyWords >= 1 && context.oncologyWords * 150 >= context.words;
}
