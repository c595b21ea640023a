import { CATEGORIES, type Concept, type Corrections } from '../model';
import { foldText, foldTokens } from '../text';
import { type CompiledLexicon, compileLexicon } from './compile';
import type { Compounds, ConceptSource } from './schema';

const NO_COMPOUNDS: Compounds = {
  sites: [],
  siteHeads: [],
  resistedHeads: [],
  resisted: [],
  drugEndings: [],
  modifiers: {},
};

/** Both sets of corrections; what stands in both is kept once, the later concept of one id wins. */
export function mergeCorrections(a: Corrections, b: Corrections): Corrections {
  const unique = <T>(list: T[], key: (x: T) => string): T[] => [
    ...new Map(list.map((x) => [key(x), x])).values(),
  ];
  return {
    hidden: [...new Set([...a.hidden, ...b.hidden])].sort(),
    forms: unique([...a.forms, ...b.forms], (f) => `${f.concept} ${foldText(f.text)}`),
    concepts: unique([...a.concepts, ...b.concepts], (c) => c.id),
    wrong: unique([...a.wrong, ...b.wrong], (w) => `${w.at} ${w.url} ${w.text}`),
  };
}

/** An id for an own concept: `Tumour snow-ball effect` → `own-tumour-snow-ball-effect`, numbered when it is taken. */
export function ownConceptId(label: string, taken: readonly string[]): string {
  const base = `own-${
    foldTokens(label)
      .map((t) => t.replace(/[^a-z0-9]/g, ''))
      .filter(Boolean)
      .join('-') || 'concept'
  }`;
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`;
  return id;
}

/** Own concepts as the cards show them. */
export function ownConcepts(corrections: Corrections): Concept[] {
  return corrections.concepts.map((c) => ({
    id: c.id,
    label: c.label,
    category: c.category,
    ...(c.gloss && { gloss: c.gloss }),
    synonyms: corrections.forms.filter((f) => f.concept === c.id).map((f) => f.text),
    codes: [],
    relations: {},
  }));
}

/**
 * The reader's forms and concepts compiled as a small lexicon of their own, beside the shipped one.
 * Forms of concepts that exist nowhere are left out. Undefined when there is nothing to look for.
 */
export function compileCorrections(
  corrections: Corrections,
  shipped: readonly Concept[],
): CompiledLexicon | undefined {
  const byId = new Map([...shipped, ...ownConcepts(corrections)].map((c) => [c.id, c]));
  const sources = new Map<string, ConceptSource>();
  const sourceOf = (id: string, own: boolean): ConceptSource | undefined => {
    const concept = byId.get(id);
    if (!concept) return undefined;
    const source = sources.get(id) ?? {
      id,
      label: concept.label,
      forms: [],
      codes: [],
      ...(!own && { labelIsNoForm: true as const }),
    };
    sources.set(id, source);
    return source;
  };
  for (const c of corrections.concepts) sourceOf(c.id, true);
  for (const { concept, text, abbr } of corrections.forms) {
    sourceOf(concept, false)?.forms.push({ text, ...(abbr && { abbr: true as const }) });
  }
  if (sources.size === 0) return undefined;
  const files = CATEGORIES.map((category) => ({
    category,
    concepts: [...sources.values()].filter((s) => byId.get(s.id)?.category === category),
  }));
  return compileLexicon({ files, compounds: NO_COMPOUNDS });
}
