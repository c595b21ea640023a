import type { Category, Concept } from '../model';
import { decodeInt32, encodeInt32 } from './base64';
import { caseKey } from './case';
import { FormPacker, type PackedForms } from './packed';
import type { Compounds, ConceptSource, FormRule, LexiconSource } from './schema';
import { formVariants } from './variants';

/** Conditions under which a form counts; all of them must hold. See `core/scan/rules.ts`. */
export interface CompiledRule {
  require?: { pattern: string; in: 'near' | 'block' | 'document' }[];
  forbid?: string[];
  notBefore?: string[];
  notAfter?: string[];
  defined?: true;
  bare?: true;
  witness?: string;
}

/** `[concept index, rule index or -1, case key or '']` — see `case.ts` for the key. */
export type CompiledForm = [concept: number, rule: number, caseKey: string];

/** Everything the scanner and the cards need, as JSON: made at build time, read once by the background. */
export interface CompiledLexicon {
  /** `PackedForms`, each array as base64. */
  packed: Record<keyof PackedForms, string>;
  forms: CompiledForm[];
  rules: CompiledRule[];
  concepts: Concept[];
  compounds: Compounds;
}

type Rule = Omit<FormRule, 'text' | 'abbr' | 'case'>;

function compileRule(...sources: Rule[]): CompiledRule | undefined {
  const rule: CompiledRule = {};
  for (const s of sources) {
    if (s.require) {
      rule.require ??= [];
      rule.require.push({ pattern: s.require, in: s.requireIn ?? 'near' });
    }
    for (const key of ['forbid', 'notBefore', 'notAfter'] as const) {
      const pattern = s[key];
      if (pattern) rule[key] = [...(rule[key] ?? []), pattern];
    }
    if (s.defined) rule.defined = true;
    if (s.bare) rule.bare = true;
    if (s.witness) rule.witness = s.witness;
  }
  return Object.keys(rule).length > 0 ? rule : undefined;
}

/** Forms worth showing: no everyday words, and of spellings and plurals of one form only the first. */
function synonymsOf(source: ConceptSource): string[] {
  const seen = new Set(formVariants(source.label, false).map((t) => t.join(' ')));
  const out: string[] = [];
  for (const form of source.forms) {
    const { text, bare, abbr } =
      typeof form === 'string' ? { text: form, bare: undefined, abbr: undefined } : form;
    if (bare) continue;
    const variants = formVariants(text, abbr === true).map((t) => t.join(' '));
    if (!variants.some((t) => seen.has(t))) out.push(text);
    for (const t of variants) seen.add(t);
  }
  return out;
}

function conceptOf(source: ConceptSource, category: Category): Concept {
  return {
    id: source.id,
    label: source.label,
    category,
    ...(source.kind && { kind: source.kind }),
    ...(source.gloss && { gloss: source.gloss.trim() }),
    ...(source.explanation && { explanation: source.explanation.trim() }),
    ...(source.confusable && { confusable: source.confusable.trim() }),
    synonyms: synonymsOf(source),
    codes: source.codes.map((c) => ({
      system: c.system,
      code: c.code,
      exact: c.match === 'exact',
      ...(c.name && { name: c.name }),
    })),
    ...(source.facets && {
      facets: {
        ...(source.facets.timing && { timing: source.facets.timing }),
        ...(source.facets.route && { route: source.facets.route }),
      },
    }),
    relations: Object.fromEntries(Object.entries(source.relations ?? {}).filter(([, ids]) => ids?.length)),
  };
}

/** Numbers equal things once: rules and forms repeat a lot. */
function interner<T>() {
  const list: T[] = [];
  const index = new Map<string, number>();
  return {
    list,
    of(value: T): number {
      const key = JSON.stringify(value);
      let n = index.get(key);
      if (n === undefined) {
        n = list.length;
        list.push(value);
        index.set(key, n);
      }
      return n;
    },
  };
}

/**
 * Compiles the lexicon: expands every form into its spellings, packs them into one trie, numbers rules and forms.
 * @throws Error when two concepts share an id.
 */
export function compileLexicon(source: LexiconSource): CompiledLexicon {
  const concepts: Concept[] = [];
  const seen = new Set<string>();
  const rules = interner<CompiledRule>();
  const forms = interner<CompiledForm>();
  const packer = new FormPacker();

  for (const file of source.files) {
    for (const c of file.concepts) {
      if (seen.has(c.id))
        throw new Error(`lexicon: concept "${c.id}" stands twice (second time in ${file.category})`);
      seen.add(c.id);
      const conceptIndex = concepts.length;
      concepts.push(conceptOf(c, file.category));
      const label =
        c.labelIsNoForm || c.forms.some((f) => typeof f !== 'string' && f.text === c.label) ? [] : [c.label];
      for (const form of [...label, ...c.forms]) {
        const rich = typeof form === 'string' ? { text: form } : form;
        const rule = compileRule(c, rich);
        const ruleIndex = rule ? rules.of(rule) : -1;
        const key = caseKey(rich.text, {
          abbr: rich.abbr === true,
          mode: rich.case,
          gene: file.category === 'gene',
        });
        const output = forms.of([conceptIndex, ruleIndex, key]);
        for (const tokens of formVariants(rich.text, rich.abbr === true)) packer.add(tokens, output);
      }
    }
  }
  const packed = packer.pack();
  return {
    packed: {
      first: encodeInt32(packed.first),
      paths: encodeInt32(packed.paths),
      buckets: encodeInt32(packed.buckets),
      checks: encodeInt32(packed.checks),
      outputs: encodeInt32(packed.outputs),
    },
    forms: forms.list,
    rules: rules.list,
    concepts,
    compounds: source.compounds,
  };
}

/** The forms of a compiled lexicon, ready for the matcher. */
export function packedForms({ packed }: CompiledLexicon): PackedForms {
  return {
    first: decodeInt32(packed.first),
    paths: decodeInt32(packed.paths),
    buckets: decodeInt32(packed.buckets),
    checks: decodeInt32(packed.checks),
    outputs: decodeInt32(packed.outputs),
  };
}
