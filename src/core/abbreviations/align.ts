import { type Reading, readings, type Unit } from './readings';
import type { Region, Word } from './words';

/** The best place of a short form in a region: from the word start `from` to the region's end. */
export interface Alignment {
  from: number;
  /** 0 when every sign begins a word and no word is left out; grows with each concession. */
  cost: number;
  /** Number of signs aligned. */
  size: number;
}

/** Costs of meeting a sign elsewhere than at the beginning of a word; leaving a word out costs 1. */
const NEXT_LETTER = 0.25; // DILT: diltiazem
const INNER_START = 0.1; // at a capital or digit within the word: miRNA, microRNA
const INSIDE = 0.6; // LPS: lipopolysaccharide
const FOREIGN = 1.5; // inside a word whose beginning is not met
const FOREIGN_CHEMICAL = 0.9; // the same in a systematic name, whose parts are written in one
/** A long form hardly begins with "of", and seldom within a compound. */
const STARTS_WITH_STOP_WORD = 0.6;
const STARTS_IN_COMPOUND = 0.1;
/** The end of a long form is dropped less easily than its middle, an "of" phrase at the end more easily. */
const TRAILING = 1.25;
const OF_PHRASE = 1.1;
const EQUAL = 1e-9;

/** State after one sign: for each character where it may stand, the cost so far and the long form's start. */
interface Row {
  cost: Float64Array;
  from: Int32Array;
  /** Length of the spelling met there; 0 where the sign does not stand. */
  length: Uint8Array;
  any: boolean;
}

/**
 * Aligns the signs of `short`, in order, with the words of `region`, up to the region's end, and returns
 * the cheapest place, the shortest long form among equals; `null` when not all signs are there.
 * The first sign always begins a word; with `whole` it begins the region's first word.
 *
 * Dynamic programming over signs and characters, one pass a sign. Like Schwartz & Hearst (2003) it needs
 * every sign in order; where they take the nearest letter, this weighs word beginnings, word insides and
 * words left out, which orders the ways of abbreviating by reliability as Ab3P (Sohn et al., 2008) does.
 */
export function align(short: string, region: Region, whole: boolean): Alignment | null {
  let best: Alignment | null = null;
  for (const reading of readings(short)) {
    const found = alignReading(reading, region, whole);
    if (found && (!best || found.cost < best.cost - EQUAL)) best = found;
  }
  return best;
}

function alignReading(reading: Reading, region: Region, whole: boolean): Alignment | null {
  let row: Row | null = null;
  for (const unit of reading.units) {
    row = row ? nextRow(unit, region, row) : firstRow(unit, region, whole);
    if (!row.any) return null;
  }
  if (!row) return null;
  let cost = Number.POSITIVE_INFINITY;
  let from = -1;
  let trailing = 0;
  for (let w = region.words.length - 1; w >= 0; w--) {
    const word = region.words[w] as Word;
    for (let at = word.from; at < word.to; at++) {
      if (row.length[at] === 0) continue;
      const total = (row.cost[at] as number) + trailing;
      const start = row.from[at] as number;
      if (isBetter(total, start, cost, from)) [cost, from] = [total, start];
    }
    trailing += word.skip * (word.chemical ? 1 : TRAILING);
    if (region.folded.startsWith('of ', word.from)) trailing = Math.min(trailing, OF_PHRASE);
  }
  return { from, cost: cost + reading.handicap, size: reading.units.length };
}

const newRow = (size: number): Row => ({
  cost: new Float64Array(size),
  from: new Int32Array(size),
  length: new Uint8Array(size),
  any: false,
});

/** Rows are used again in turn: a row is asked about only while the next one is filled. */
let rows: [Row, Row] = [newRow(512), newRow(512)];

function emptyRow(size: number): Row {
  rows.reverse();
  if (rows[0].length.length < size) rows = [newRow(2 * size), rows[1]];
  const [row] = rows;
  // What it costs and where it comes from is asked only where the length is not 0.
  row.length.fill(0, 0, size);
  row.any = false;
  return row;
}

function put(row: Row, at: number, cost: number, from: number, length: number): void {
  row.cost[at] = cost;
  row.from[at] = from;
  row.length[at] = length;
  row.any = true;
}

/** Cheaper, or as cheap and the long form shorter. */
function isBetter(cost: number, from: number, thanCost: number, thanFrom: number): boolean {
  return cost < thanCost - EQUAL || (cost < thanCost + EQUAL && from > thanFrom);
}

function firstRow(unit: Unit, region: Region, whole: boolean): Row {
  const row = emptyRow(region.text.length);
  for (const word of region.words) {
    if (whole && word.from > region.locants) break;
    if (word.aside) continue;
    const length = meets(unit, region, word, word.from);
    if (length === 0) continue;
    const stop = word.stop ? STARTS_WITH_STOP_WORD : 0;
    const compound = word.free || word.chemical ? 0 : STARTS_IN_COMPOUND;
    put(row, word.from, stop + compound, word.from, length);
  }
  return row;
}

function nextRow(unit: Unit, region: Region, before: Row): Row {
  const row = emptyRow(region.text.length);
  // The cheapest end of the sign before in an earlier word, words left out since then included.
  let earlierCost = Number.POSITIVE_INFINITY;
  let earlierFrom = -1;
  for (const word of region.words) {
    // The same within this word, and the sign that stands last in it.
    let hereCost = Number.POSITIVE_INFINITY;
    let hereFrom = -1;
    let last = -1;
    for (let at = word.from; at < word.to; at++) {
      const length = meets(unit, region, word, at);
      if (length > 0) {
        const start = at === word.from;
        const inner = !start && isInnerStart(region.text, at);
        const jump = start ? word.begin : word.chemical ? FOREIGN_CHEMICAL : FOREIGN;
        let cost = earlierCost + jump;
        let from = earlierFrom;
        const inside = hereCost + (inner ? INNER_START : INSIDE);
        if (isBetter(inside, hereFrom, cost, from)) [cost, from] = [inside, hereFrom];
        if (last >= 0 && last + (before.length[last] as number) === at) {
          const next = (before.cost[last] as number) + (inner ? INNER_START : NEXT_LETTER);
          const nextFrom = before.from[last] as number;
          if (isBetter(next, nextFrom, cost, from)) [cost, from] = [next, nextFrom];
        }
        if (from >= 0) put(row, at, cost, from, length);
      }
      if (before.length[at] === 0) continue;
      last = at;
      if (isBetter(before.cost[at] as number, before.from[at] as number, hereCost, hereFrom))
        [hereCost, hereFrom] = [before.cost[at] as number, before.from[at] as number];
    }
    earlierCost += word.skip;
    if (isBetter(hereCost, hereFrom, earlierCost, earlierFrom))
      [earlierCost, earlierFrom] = [hereCost, hereFrom];
  }
  return row;
}

/** Length of the spelling of `unit` that stands at `at`, or 0. */
function meets(unit: Unit, region: Region, word: Word, at: number): number {
  const { folded } = region;
  for (const spelling of unit.spellings)
    if (folded.startsWith(spelling, at) && (spelling.length === 1 || at === word.from))
      return spelling.length;
  for (const spelling of unit.whole) {
    if (!folded.startsWith(spelling, at)) continue;
    const sameKind = isDigit(folded, at) ? isDigit : isLetter;
    if (!sameKind(folded, at - 1) && !sameKind(folded, at + spelling.length)) return spelling.length;
  }
  return 0;
}

function isInnerStart(text: string, at: number): boolean {
  return (isCapital(text, at) && !isCapital(text, at - 1)) || isDigit(text, at) !== isDigit(text, at - 1);
}

function isCapital(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign !== sign.toLowerCase();
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}
