import type { CodeSystem } from '../model';
import type { ConceptSource, LexiconSource } from './schema';
import { formVariants } from './variants';

/** Something wrong with the lexicon, in words that name the concept. */
export type Fault = string;

type Rich = Exclude<ConceptSource['forms'][number], string>;
const rich = (form: ConceptSource['forms'][number]): Rich =>
  typeof form === 'string' ? { text: form } : form;
const words = (text: string): number => text.trim().split(/\s+/).length;
const concepts = (source: LexiconSource): ConceptSource[] => source.files.flatMap((file) => file.concepts);

/** Shapes of codes: prefix and digits as each vocabulary writes them. */
const CODE_SHAPE: Record<CodeSystem, RegExp> = {
  MeSH: /^[CD]\d{6}(?:\d{3})?$/,
  NCIt: /^C\d{3,6}$/,
  GO: /^GO:\d{7}$/,
  HGNC: /^\d{1,5}$/,
  CHEBI: /^\d{1,6}$/,
  DrugBank: /^DB\d{5}$/,
  OncoTree: /^[A-Z0-9_]{2,12}$/,
};

/** Relations of one kind must not lead back to where they began. */
const ACYCLIC = ['broader', 'part-of', 'precedes'] as const;

function relationFaults(all: ConceptSource[]): Fault[] {
  const byId = new Map(all.map((c) => [c.id, c]));
  const faults: Fault[] = [];
  for (const c of all) {
    for (const [relation, ids] of Object.entries(c.relations ?? {})) {
      for (const id of ids ?? []) {
        if (!byId.has(id)) faults.push(`${c.id}: ${relation} "${id}" is no concept`);
        if (id === c.id) faults.push(`${c.id}: ${relation} to itself`);
      }
    }
    for (const relation of ACYCLIC) {
      const path = [c.id];
      const seen = new Set<string>();
      const walk = (id: string): boolean =>
        (byId.get(id)?.relations?.[relation] ?? []).some((next) => {
          if (next === c.id) return true;
          if (seen.has(next)) return false;
          seen.add(next);
          path.push(next);
          return walk(next);
        });
      if (walk(c.id)) faults.push(`${c.id}: ${relation} leads back to itself (${path.join(' → ')})`);
    }
  }
  return faults;
}

/** Has a form something that decides between it and another concept's same form? */
const decided = (c: ConceptSource, f: Rich): boolean =>
  [c, f].some((r) => r.require ?? r.forbid ?? r.defined ?? r.bare ?? r.notBefore ?? r.notAfter) ||
  f.case === 'exact';

function formFaults(all: ConceptSource[]): Fault[] {
  const owners = new Map<string, { concept: ConceptSource; form: Rich }[]>();
  for (const c of all) {
    const label: Rich[] = c.labelIsNoForm ? [] : [{ text: c.label }];
    for (const form of [...label, ...c.forms.map(rich)]) {
      for (const tokens of formVariants(form.text, form.abbr === true)) {
        const key = tokens.join(' ');
        owners.set(key, [...(owners.get(key) ?? []), { concept: c, form }]);
      }
    }
  }
  const faults = new Set<Fault>();
  for (const claims of owners.values()) {
    const ids = new Set(claims.map((claim) => claim.concept.id));
    if (ids.size < 2) continue;
    const open = claims.filter(({ concept, form }) => !decided(concept, form));
    // One may stand without a rule: it is what remains when the others' rules do not hold.
    if (new Set(open.map((claim) => claim.concept.id)).size > 1) {
      faults.add(
        `"${open[0]?.form.text}" belongs to ${[...new Set(open.map((o) => o.concept.id))].join(' and ')}, and no rule decides`,
      );
    }
  }
  return [...faults];
}

function textFaults(c: ConceptSource): Fault[] {
  const faults: Fault[] = [];
  if (c.gloss) {
    if (words(c.gloss) > 30) faults.push(`${c.id}: gloss has ${words(c.gloss)} words, 30 are allowed`);
    if (!/^\p{Lu}|^\d/u.test(c.gloss) || !/[.]$/.test(c.gloss)) faults.push(`${c.id}: gloss is no sentence`);
    if (c.gloss.toLowerCase().includes(c.label.toLowerCase()))
      faults.push(`${c.id}: gloss uses the label it explains`);
  }
  if (c.explanation) {
    const n = words(c.explanation);
    if (n < 60 || n > 150) faults.push(`${c.id}: explanation has ${n} words, 60 to 150 are allowed`);
    if (!c.gloss) faults.push(`${c.id}: explanation without gloss`);
  }
  if (c.reviewed && !c.gloss) faults.push(`${c.id}: reviewed, but there is nothing to review`);
  if (c.reviewed && !/^\d{4}-\d{2}-\d{2}$/.test(c.reviewed)) faults.push(`${c.id}: reviewed is no date`);
  return faults;
}

const codeFaults = (c: ConceptSource): Fault[] =>
  c.codes.flatMap(({ system, code }) =>
    CODE_SHAPE[system].test(code) ? [] : [`${c.id}: "${code}" is no code of ${system}`],
  );

/**
 * Everything that makes a well-formed lexicon wrong all the same: relations that do not resolve or run in circles,
 * forms that two concepts claim and no rule decides, glosses too long or circular, codes of the wrong shape.
 * @returns no faults for a sound lexicon
 */
export function lexiconFaults(source: LexiconSource): Fault[] {
  const all = concepts(source);
  return [
    ...relationFaults(all),
    ...formFaults(all),
    ...all.flatMap((c) => [...textFaults(c), ...codeFaults(c)]),
  ];
}
