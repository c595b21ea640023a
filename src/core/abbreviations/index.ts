import type { Abbreviation } from '../model';
import { isGoodEnough, isStatistic } from './accept';
import { align } from './align';
import { type Candidate, findCandidates } from './candidates';
import { cleanText } from './clean';
import { readRegion, withLocants } from './words';

/**
 * Characters that may be searched for long forms: at most the text's own length, and this much more. Papers need
 * a tenth of it; a page made of nothing but brackets would need a hundred times as much, and is left.
 */
const SEARCH_ALLOWANCE = 50_000;

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
  for (const alternatives of findCandidates(clean.text)) {
    for (const candidate of alternatives) {
      if (found.has(candidate.at)) break;
      allowance -= candidate.region.length;
      if (allowance < 0) return inOrder(found);
      const long = longForm(clean.text, candidate);
      if (long === null) continue;
      found.set(candidate.at, { short: candidate.short, long, start: clean.original(candidate.at) });
      break;
    }
  }
  if (process.env.SHOW) console.log('spent', 1 - (allowance - SEARCH_ALLOWANCE) / clean.text.length);
  return inOrder(found);
}

function inOrder(found: Map<number, Abbreviation>): Abbreviation[] {
  return [...found.values()].sort((one, other) => one.start - other.start);
}

function longForm(text: string, { short, at, region: words, whole, strict }: Candidate): string | null {
  const region = readRegion(words);
  const alignment = align(short, region, whole);
  if (!alignment) return null;
  const long = words.slice(withLocants(words, alignment.from)).replace(/\s+/g, ' ').trim();
  const after = at + short.length;
  if (!isGoodEnough(short, long, alignment, strict)) return null;
  return isStatistic(short, long, text.slice(after, after + 12)) ? null : long;
}
