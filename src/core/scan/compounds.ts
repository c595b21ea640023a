import type { CompiledLexicon } from '../lexicon/compile';
import type { Concept, TermMatch } from '../model';
import { foldText, foldTokens } from '../text';

/** What may stand between the parts of a compound: one space or hyphen of any kind, or a seam. */
const JOINT = /^[\s\u2010-\u2015\u2063-]{1,2}$/u;
const TO = /^\s+(?:to|against|for)\s+(?:the\s+)?$/u;
/** The last word before a place, with what separates it. */
const WORD_BEFORE = /([\p{L}\p{N}]+(?:[\u2010-\u2015/+-][\p{L}\p{N}]+)*)([\s\u2010-\u2015\u2063-]{1,2})$/u;

/** Characters before a match in which words may stand that join it. */
const LOOK_BACK = 40;

/** What a UTF-16 unit is to `WORD_BEFORE`: 0 not asked yet, then these. */
const ALPHANUMERIC = 1;
const OTHER = 2;
const SURROGATE = 3;
const kinds = new Uint8Array(0x10000);
function kindOf(c: number): number {
  let kind = kinds[c] as number;
  if (kind === 0) {
    kind =
      c >= 0xd800 && c <= 0xdfff
        ? SURROGATE
        : /[\p{L}\p{N}]/u.test(String.fromCharCode(c))
          ? ALPHANUMERIC
          : OTHER;
    kinds[c] = kind;
  }
  return kind;
}
const isDash = (c: number) => c === 0x2d || (c >= 0x2010 && c <= 0x2015);
const isJoint = (c: number) => isDash(c) || c === 0x2063 || c === 0x20 || /\s/.test(String.fromCharCode(c));

/** A word, and where it begins. */
interface WordBefore {
  word: string;
  start: number;
}

/** The last word of `text.slice(from, to)`, as `WORD_BEFORE` finds it, but read from its end. */
function wordBefore(text: string, from: number, to: number): WordBefore | undefined {
  let end = to;
  while (end > from && to - end < 2 && isJoint(text.charCodeAt(end - 1))) end--;
  if (end === to || end === from) return undefined;
  let start = end;
  for (; start > from; start--) {
    const c = text.charCodeAt(start - 1);
    const kind = kindOf(c);
    if (kind === SURROGATE) {
      const match = WORD_BEFORE.exec(text.slice(from, to));
      return match ? { word: match[1] as string, start: from + match.index } : undefined;
    }
    if (kind === ALPHANUMERIC) continue;
    const joins = isDash(c) || c === 0x2f || c === 0x2b;
    if (!joins || start === end || start - 1 === from) break;
    const before = kindOf(text.charCodeAt(start - 2));
    if (before === OTHER) break;
  }
  return start < end ? { word: text.slice(start, end), start } : undefined;
}

/** A test of words that remembers what it said. */
function remembering(test: (word: string) => boolean): (word: string) => boolean {
  const said = new Map<string, boolean>();
  return (word) => {
    let answer = said.get(word);
    if (answer === undefined) {
      if (said.size >= 1_000) said.clear();
      answer = test(word);
      said.set(word, answer);
    }
    return answer;
  };
}

export interface CompoundRules {
  join(text: string, matches: TermMatch[]): TermMatch[];
}

/**
 * Open compounds, which no list can hold: a place in the body before a metastasis ("axillary lymph node metastasis"),
 * what is resisted before or after a resistance ("osimertinib-resistant", "resistance to cisplatin"), also drugs that
 * the lexicon does not know but whose name ends as drug names do (International Nonproprietary Name stems, WHO).
 */
export function compoundRules(lexicon: CompiledLexicon): CompoundRules {
  const { compounds } = lexicon;
  const byId = new Map(lexicon.concepts.map((c) => [c.id, c]));
  const sites = new Set(compounds.sites.map((s) => foldTokens(s).join(' ')));
  const siteHeads = new Set(compounds.siteHeads);
  const resistedHeads = new Set(compounds.resistedHeads);
  const modifiers = new Map(Object.entries(compounds.modifiers).map(([k, list]) => [k, new Set(list)]));
  const drugName = new RegExp(`^[\\p{L}\\d-]*\\p{L}{2}(?:${compounds.drugEndings.join('|')})s?$`, 'iu');
  const isDrug = remembering((word) => drugName.test(word));

  const isTherapy = (m: TermMatch) => m.category === 'therapy';

  /** Nearest concept that names resistance to this drug or class. */
  const resistanceTo = (id: string, own: string): string => {
    const seen = new Set<string>();
    const queue = [id];
    while (queue.length > 0) {
      const at = queue.shift() as string;
      if (seen.has(at)) continue;
      seen.add(at);
      const hit = compounds.resisted.find((r) => r.ancestor === at);
      if (hit) return hit.concept;
      queue.push(...((byId.get(at) as Concept | undefined)?.relations.broader ?? []));
    }
    return own === 'therapy-resistance' ? 'drug-resistance' : own;
  };

  const withConcept = (m: TermMatch, concept: string): TermMatch => ({
    ...m,
    concept,
    category: byId.get(concept)?.category ?? m.category,
  });

  /** Grows `m` to the left over words of a list, at most four. */
  const growLeft = (
    text: string,
    m: TermMatch,
    floor: number,
    words: (folded: string) => boolean,
  ): TermMatch => {
    let start = m.start;
    for (let n = 0; n < 4; n++) {
      const from = Math.max(floor, start - LOOK_BACK);
      const one = wordBefore(text, from, start);
      if (!one) break;
      const two = wordBefore(text, from, one.start);
      const single = foldText(one.word);
      if (two && words(`${foldText(two.word)} ${single}`)) start = two.start;
      else if (words(single)) start = one.start;
      else break;
    }
    return start === m.start ? m : { ...m, start };
  };

  return {
    join(text, matches) {
      const out: TermMatch[] = [];
      for (let i = 0; i < matches.length; i++) {
        let m = matches[i] as TermMatch;
        const previous = out[out.length - 1];
        const next = matches[i + 1];
        if (resistedHeads.has(m.concept)) {
          if (previous && isTherapy(previous) && JOINT.test(text.slice(previous.end, m.start))) {
            out.pop();
            m = withConcept({ ...m, start: previous.start }, resistanceTo(previous.concept, m.concept));
          } else {
            const grown = growLeft(text, m, previous?.end ?? 0, isDrug);
            if (grown !== m) m = withConcept(grown, resistanceTo('', m.concept));
          }
          if (next && isTherapy(next) && TO.test(text.slice(m.end, next.start))) {
            m = withConcept({ ...m, end: next.end }, resistanceTo(next.concept, m.concept));
            i++;
          }
        }
        if (siteHeads.has(m.concept))
          m = growLeft(text, m, out[out.length - 1]?.end ?? 0, (w) => sites.has(w));
        const free = modifiers.get(m.concept);
        if (free) m = growLeft(text, m, out[out.length - 1]?.end ?? 0, (w) => free.has(w));
        out.push(m);
      }
      return out;
    },
  };
}
