import type { CompiledLexicon } from '../lexicon/compile';
import type { Concept, TermMatch } from '../model';
import { foldTokens } from '../text';

/** What may stand between the parts of a compound: one space or hyphen of any kind, or a seam. */
const JOINT = /^[\s\u2010-\u2015\u2063-]{1,2}$/u;
const TO = /^\s+(?:to|against|for)\s+(?:the\s+)?$/u;
/** The last word before a place, with what separates it. */
const WORD_BEFORE = /([\p{L}\p{N}]+(?:[\u2010-\u2015/+-][\p{L}\p{N}]+)*)([\s\u2010-\u2015\u2063-]{1,2})$/u;

/** Words before a match that may join it. */
const LOOK_BACK = 40;

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
      const before = text.slice(Math.max(floor, start - LOOK_BACK), start);
      const one = WORD_BEFORE.exec(before);
      if (!one) break;
      const two = WORD_BEFORE.exec(before.slice(0, one.index));
      const single = foldTokens(one[1] as string).join(' ');
      if (two && words(`${foldTokens(two[1] as string).join(' ')} ${single}`))
        start -= before.length - two.index;
      else if (words(single)) start -= before.length - one.index;
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
            const grown = growLeft(text, m, previous?.end ?? 0, (w) => drugName.test(w));
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
