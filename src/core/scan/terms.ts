import { fitting } from '../lexicon/case';
import type { CompiledForm, CompiledLexicon } from '../lexicon/compile';
import type { PackedForms } from '../lexicon/packed';
import type { DocumentContext, TermMatch } from '../model';
import type { Tokens } from '../text';
import { bareShort, speaksOf } from './definitions';
import { walk } from './matcher';
import { ruleHolds } from './rules';
import type { Surroundings } from './surroundings';

const escapeRegExp = (s: string) => s.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Places where a short form stands that the document itself defined as one of our concepts, but that the lexicon does
 * not know as a form of it: "drug-tolerant expanded persisters (DEPs)".
 */
function definedHere(text: string, context: DocumentContext, lexicon: CompiledLexicon): TermMatch[] {
  const ours = context.definitions.filter(
    (d) => d.concept !== null && /[\p{Lu}\d]/u.test(d.short) && d.short.length > 1,
  );
  if (ours.length === 0) return [];
  const categories = new Map(lexicon.concepts.map((c) => [c.id, c.category]));
  const byShort = new Map(ours.map((d) => [d.short, d.concept as string]));
  const alternation = [...byShort.keys()]
    .sort((x, y) => y.length - x.length)
    .map(escapeRegExp)
    .join('|');
  const re = new RegExp(`(?<![\\p{L}\\p{N}-])(${alternation})s?(?![\\p{L}\\p{N}])`, 'gu');
  const out: TermMatch[] = [];
  for (const m of text.matchAll(re)) {
    const concept = byShort.get(m[1] as string) as string;
    const category = categories.get(concept);
    if (category) out.push({ kind: 'term', start: m.index, end: m.index + m[0].length, concept, category });
  }
  return out;
}

/** Looks for the terms of one lexicon in one text, block by block. */
export interface TermFinder {
  /** The next block's tokens. */
  read(tokens: Tokens): void;
  /** The terms of all blocks read: sorted, not overlapping, before compounds are joined. */
  terms(): TermMatch[];
}

/**
 * Concepts in `hidden` are passed over, so that a shorter term inside theirs is found instead.
 * Order of decision: the document's own definition, the longest match, letter case, what forbids, what is required.
 */
export function termFinder(
  text: string,
  context: DocumentContext,
  lexicon: CompiledLexicon,
  packed: PackedForms,
  hidden: ReadonlySet<string>,
  around: Surroundings,
): TermFinder {
  const definitions = new Map(context.definitions.map((d) => [d.short, d]));
  const found: TermMatch[] = [];

  const decide = (forms: CompiledForm[], start: number, end: number): CompiledForm | undefined => {
    const definition = definitions.size > 0 ? definitions.get(bareShort(text.slice(start, end))) : undefined;
    if (definition?.concept) return forms.find((f) => lexicon.concepts[f[0]]?.id === definition.concept);
    const candidates = definition ? forms.filter((f) => speaksOf(definition.long, f[0], lexicon)) : forms;
    if (definition && candidates.length > 0) return candidates[0];
    // A form that has earned its place by a rule says more than one that stands everywhere.
    let free: CompiledForm | undefined;
    for (const f of candidates) {
      const rule = lexicon.rules[f[1]];
      if (!rule) free ??= f;
      else if (ruleHolds(rule, text, start, end, around, context)) return f;
    }
    return free;
  };

  return {
    read(tokens) {
      walk(packed, text, tokens, (first, last, outputs) => {
        const start = tokens.starts[first] as number;
        const end = tokens.ends[last] as number;
        const forms = fitting(lexicon.forms, outputs, text.slice(start, end));
        const form = forms.length > 0 ? decide(forms, start, end) : undefined;
        const concept = form && lexicon.concepts[form[0]];
        if (!concept || hidden.has(concept.id)) return false;
        found.push({ kind: 'term', start, end, concept: concept.id, category: concept.category });
        return true;
      });
    },
    terms: () => mergeSpans(found, definedHere(text, context, lexicon)),
  };
}

/** Two sorted, non-overlapping lists made one; where they overlap the first list wins. */
export function mergeSpans<
  T extends { start: number; end: number },
  U extends { start: number; end: number },
>(first: readonly T[], second: readonly U[]): (T | U)[] {
  if (second.length === 0) return [...first];
  const out: (T | U)[] = [];
  let i = 0;
  for (const s of second) {
    while (i < first.length && (first[i] as T).end <= s.start) out.push(first[i++] as T);
    const hit = i < first.length && (first[i] as T).start < s.end;
    if (!hit) out.push(s);
  }
  while (i < first.length) out.push(first[i++] as T);
  return out.sort((x, y) => x.start - y.start);
}
