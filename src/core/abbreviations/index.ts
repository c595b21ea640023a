import type { Abbreviation } from '../model';
import { isGoodEnough, isStatistic, LONG_WORD } from './accept';
import { align } from './align';
import { type Candidate, findCandidates } from './candidates';
import { cleanText } from './clean';
import { readRegion, withLocants } from './words';

/**
 * Characters that may be searched for long forms: at most the text's own length, and this much more. Papers need
 * less than half of it; a page made of nothing but brackets would need many times as much, and its rest is left.
 */
const SEARCH_ALLOWANCE = 200_000;

/** The number of a reference, set as a superscript and so glued to the last word: "tumour cells12,13 (CTC)". */
const CITATION_NUMBER = /(?<=\p{Ll}{3})\d{1,3}(?:[,-]\d{1,3})*$/u;

/**
 * The abbreviations that a text itself defines, sorted by `start` (UTF-16 offset of the short form):
 * "long form (SF)", "SF (long form)", "(long form, SF)" and entries of lists ("SF, long form;"). A definition
 * made twice is reported twice. Never crosses a `BLOCK_BREAK`; seams, soft hyphens and zero-width characters
 * are read as absent, hyphens, quotes and spaces as plain ones, also in what is returned. Linear time.
 */
export function findAbbreviations(text: string): Abbreviation[] {
  const clean = cleanText(text);
  const found = new Map<number, Abbreviation>();
  let allowance = clean.text.length + SEARCH_ALLOWANCE;
  for (const { ways, choose } of findCandidates(clean.text)) {
    let best: Definition | null = null;
    for (const candidate of ways) {
      if (found.has(candidate.at)) break;
      allowance -= candidate.region.length;
      if (allowance < 0) return inOrder(found);
      const definition = define(clean.text, candidate);
      if (definition && (!best || definition.cost < best.cost)) best = definition;
      if (best && choose === 'first') break;
    }
    if (best) found.set(best.at, { short: best.short, long: best.long, start: clean.original(best.at) });
  }
  return inOrder(found);
}

function inOrder(found: Map<number, Abbreviation>): Abbreviation[] {
  return [...found.values()].sort((one, other) => one.start - other.start);
}

interface Definition {
  short: string;
  at: number;
  long: string;
  cost: number;
}

function define(text: string, { short, at, region: words, whole, strict }: Candidate): Definition | null {
  if (!LONG_WORD.test(words)) return null;
  const region = readRegion(words);
  const alignment = align(short, region, whole);
  if (!alignment) return null;
  const written = words.slice(withLocants(words, alignment.from)).replace(/\s+/g, ' ').trim();
  const long = /\d/.test(short) ? written : written.replace(CITATION_NUMBER, '');
  const after = at + short.length;
  if (!isGoodEnough(short, long, alignment, strict)) return null;
  if (isStatistic(short, long, text.slice(after, after + 12))) return null;
  return { short, at, long, cost: alignment.cost };
}
