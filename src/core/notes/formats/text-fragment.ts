import type { Note } from '../../model';
import { wellFormed } from '../../text';

/** Words at either end of a passage that stand for it, and words of context: each must lie in one block of the page. */
const END_WORDS = 5;
const CONTEXT_WORDS = 3;
/** UTF-16 units up to which a passage is named whole; longer ones may run over several blocks. */
const WHOLE = 100;
/** Up to this length the context is said too: short words stand in many places. */
const SHORT = 40;
/** The end of a sentence, with the white space behind it. */
const SENTENCE = /[.!?:…]['"”’)\]\d,–-]*\s+(?=\P{Ll}|$)/u;
const CAPITAL = /^\P{L}*\p{Lu}\p{Ll}/u;

/**
 * A link that opens the page of a note at its passage: a text fragment (WICG, `#:~:text=[prefix-,]start[,end][,-suffix]`).
 * The address alone where there is no passage; '' where the note was not made on the web.
 */
export function linkToPassage({ url, target: { quote, twins } }: Pick<Note, 'url' | 'target'>): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return '';
  const page = new URL(url).href.replace(/#.*$/, '');
  const passage = wholeWords(quote.exact, quote.prefix, quote.suffix);
  if (passage.text === '') return page;
  const parts =
    passage.text.length > WHOLE || SENTENCE.test(passage.text) ? ends(passage.text) : [passage.text];
  const directive = parts.map(encodePart);
  if (passage.text.length <= SHORT || twins !== undefined) {
    const before = lastWords(passage.before);
    const behind = firstWords(passage.behind);
    if (before !== '') directive.unshift(`${encodePart(before)}-`);
    if (behind !== '') directive.push(`-${encodePart(behind)}`);
  }
  return `${page}#:~:text=${directive.join(',')}`;
}

/** Fragments match whole words only: what was cut at the edges comes from the context. */
function wholeWords(exact: string, prefix: string, suffix: string) {
  const head = /^[\p{L}\p{N}\p{M}]/u.test(exact) ? (/[\p{L}\p{N}\p{M}]+$/u.exec(prefix)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{N}\p{M}]$/u.test(exact) ? (/^[\p{L}\p{N}\p{M}]+/u.exec(suffix)?.[0] ?? '') : '';
  return {
    text: (head + exact + tail).trim(),
    before: prefix.slice(0, prefix.length - head.length),
    behind: suffix.slice(tail.length),
  };
}

/**
 * The first and the last words, each within one sentence, as another may begin another block; characters where a
 * script has no spaces.
 */
function ends(text: string): [string, string] | [string] {
  const words = text.split(/\s+/);
  if (words.length < 2) {
    const chars = [...text];
    return chars.length > 40 ? [chars.slice(0, 20).join(''), chars.slice(-20).join('')] : [text];
  }
  const most = Math.min(END_WORDS, Math.floor(words.length / 2));
  return [untilSentence(words.slice(0, most).join(' ')), afterSentence(words.slice(-most).join(' '))];
}

const untilSentence = (text: string): string => {
  const stop = SENTENCE.exec(text);
  return stop === null ? text : text.slice(0, stop.index + stop[0].trimEnd().length);
};
const afterSentence = (text: string): string => {
  const stops = [...text.matchAll(new RegExp(SENTENCE, 'gu'))].at(-1);
  return stops === undefined ? text : text.slice(stops.index + stops[0].length);
};

/**
 * Context within the block of the passage, as far as one can tell: nothing across the end of a sentence or before a
 * word that begins with a capital, since a heading may end there without a stop. What the context cuts is left out.
 */
function lastWords(prefix: string): string {
  const words = afterSentence(`${prefix.trimEnd()} `.replace(/^\S*\s+/, ''))
    .trim()
    .split(/\s+/)
    .slice(-CONTEXT_WORDS);
  const capital = words.findLastIndex((word) => CAPITAL.test(word));
  return words.slice(Math.max(0, capital)).join(' ');
}

function firstWords(suffix: string): string {
  const words = untilSentence(suffix.trimStart().replace(/\s*\S*$/, ''))
    .split(/\s+/)
    .slice(0, CONTEXT_WORDS);
  const capital = words.findIndex((word) => CAPITAL.test(word));
  return (capital < 0 ? words : words.slice(0, capital)).join(' ');
}

/** Dashes, commas and ampersands part a directive; the signs that addresses in brackets end with are encoded as well. */
const encodePart = (part: string): string =>
  encodeURIComponent(wellFormed(part)).replace(
    /[-!'()*~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
