import type { CompiledRule } from '../lexicon/compile';
import type { DocumentContext } from '../model';
import { isOncology, speaksOfCancer } from './oncology';
import type { Surroundings } from './surroundings';

/** Alternatives of a pattern at its top level: `a|b(c|d)` → `a`, `b(c|d)`. */
function alternatives(pattern: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < pattern.length; i++) {
    const ch = pattern[i];
    if (ch === '\\') i++;
    else if (ch === '(' || ch === '[') depth++;
    else if (ch === ')' || ch === ']') depth--;
    else if (ch === '|' && depth === 0) {
      out.push(pattern.slice(from, i));
      from = i + 1;
    }
  }
  out.push(pattern.slice(from));
  return out;
}

const cache = new Map<string, RegExp[]>();

/**
 * A rule's pattern as regular expressions, at most two. An alternative with capitals means them (`CR`, `CD44`), others
 * ignore case. Short ones must begin a word (`cell` is not in "excellent"), short capitals must be the whole word;
 * longer stems may stand anywhere (`tumo?r` in "intratumoral").
 */
function regexes(pattern: string): RegExp[] {
  let found = cache.get(pattern);
  if (!found) {
    const exact: string[] = [];
    const any: string[] = [];
    for (const alternative of alternatives(pattern)) {
      const letters = alternative.replace(/\\[a-zA-Z]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
      const capitals = /\p{Lu}/u.test(letters);
      const short = letters.length <= 4;
      const bounded = short
        ? `(?<![\\p{L}\\p{N}])(?:${alternative})${capitals ? '(?![\\p{L}])' : ''}`
        : `(?:${alternative})`;
      (capitals ? exact : any).push(bounded);
    }
    found = [];
    if (any.length) found.push(new RegExp(any.join('|'), 'iu'));
    if (exact.length) found.push(new RegExp(exact.join('|'), 'u'));
    cache.set(pattern, found);
  }
  return found;
}

/** Characters read on either side for what adjoins a form. */
const REACH = 40;
const adjoiningCache = new Map<string, RegExp>();

/** A pattern for the words that touch a form: at the end of what stands before it, or the beginning of what follows. */
function adjoining(pattern: string, side: 'before' | 'after'): RegExp {
  const key = `${side} ${pattern}`;
  let re = adjoiningCache.get(key);
  if (!re) {
    const joint = '[\\s\\u2010-\\u2015\\u2063-]+';
    re = new RegExp(
      side === 'after' ? `^${joint}(?:${pattern})` : `(?<![\\p{L}\\p{N}])(?:${pattern})${joint}$`,
      'iu',
    );
    adjoiningCache.set(key, re);
  }
  return re;
}

const finds = (pattern: string, area: string): boolean => regexes(pattern).some((re) => re.test(area));

/**
 * Decides whether a form with this rule counts at a place.
 *
 * @param text the scanned text
 * @param start UTF-16 offset of the form in it, `end` the offset behind it
 */
export function ruleHolds(
  rule: CompiledRule,
  text: string,
  start: number,
  end: number,
  around: Surroundings,
  context: DocumentContext,
): boolean {
  if (rule.defined) return false;
  if (rule.forbid?.some((f) => around.inBlock(start, end, f, (block) => finds(f, block)))) return false;
  if (rule.notBefore?.some((f) => adjoining(f, 'after').test(text.slice(end, end + REACH)))) return false;
  if (rule.notAfter?.some((f) => adjoining(f, 'before').test(text.slice(Math.max(0, start - REACH), start))))
    return false;
  for (const { pattern, in: scope } of rule.require ?? []) {
    const met =
      scope === 'near'
        ? finds(pattern, around.near(start, end))
        : scope === 'block'
          ? around.inBlock(start, end, pattern, (block) => finds(pattern, block))
          : finds(pattern, text);
    if (!met) return false;
  }
  if (!rule.bare) return true;
  return (
    isOncology(context) ||
    around.inBlock(start, end, '', speaksOfCancer) ||
    (rule.witness !== undefined && finds(rule.witness, around.near(start, end)))
  );
}
