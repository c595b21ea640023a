import * as v from 'valibot';
import { CATEGORIES } from '../model/category';
import { ROUTES, TIMINGS } from '../model/concept';

/** Where a `require` pattern must be found, or a `forbid` pattern must not. */
const scope = v.picklist(['near', 'block', 'document']);

/** A regular expression's source, matched case-insensitively unless it has capitals on purpose (see `rules.ts`). */
const pattern = v.pipe(
  v.string(),
  v.check((s) => {
    try {
      new RegExp(s, 'iu');
      return true;
    } catch {
      return false;
    }
  }, 'is not a regular expression'),
);

const ruleEntries = {
  /** Wanted in the same sentence or within 80 characters (`near`, the default), the block, or the document. */
  require: v.optional(pattern),
  requireIn: v.optional(scope),
  /** Blocks the form when found in the block. */
  forbid: v.optional(pattern),
  /** Blocks the form when the words right after it match; anchored at the form's end. */
  notBefore: v.optional(pattern),
  /** Blocks the form when the words right before it match; anchored at the form's start. */
  notAfter: v.optional(pattern),
  /** Only where the document itself defines it: "long form (FORM)". */
  defined: v.optional(v.literal(true)),
  /** An everyday word that counts only where the document speaks of cancer. */
  bare: v.optional(v.literal(true)),
  /** For a bare word: words near it that vouch for it where the document says too little. */
  witness: v.optional(pattern),
  /** `exact`: as written here; `any`: in any case, also for an abbreviation. */
  case: v.optional(v.picklist(['exact', 'any'])),
};

const { case: _formsOnly, ...conceptRuleEntries } = ruleEntries;

const formSchema = v.union([
  v.pipe(v.string(), v.minLength(1)),
  v.strictObject({
    text: v.pipe(v.string(), v.minLength(1)),
    abbr: v.optional(v.literal(true)),
    ...ruleEntries,
  }),
]);

const codeSchema = v.strictObject({
  system: v.picklist(['MeSH', 'NCIt', 'GO', 'HGNC', 'CHEBI', 'DrugBank', 'OncoTree']),
  code: v.string(),
  name: v.optional(v.string()),
  /** Is the vocabulary's own name this very concept? */
  match: v.picklist(['exact', 'close']),
});

const ids = v.optional(v.array(v.string()));

export const relationNames = [
  'broader',
  'part-of',
  'precedes',
  'mechanism-of',
  'confers-resistance-to',
  'overcome-by',
  'contrasts-with',
  'measured-by',
  'modelled-in',
  'targets',
] as const;

/** One concept as written in `src/data/lexicon/*.yaml`. */
export const conceptSourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  label: v.pipe(v.string(), v.minLength(2)),
  kind: v.optional(v.literal('drug')),
  gloss: v.optional(v.string()),
  explanation: v.optional(v.string()),
  confusable: v.optional(v.string()),
  /** The label itself is not looked for in text. */
  labelIsNoForm: v.optional(v.literal(true)),
  forms: v.optional(v.array(formSchema), []),
  ...conceptRuleEntries,
  codes: v.optional(v.array(codeSchema), []),
  /** Where the codes were read. */
  codesFrom: v.optional(v.string()),
  relations: v.optional(
    v.strictObject(
      Object.fromEntries(relationNames.map((r) => [r, ids])) as Record<
        (typeof relationNames)[number],
        typeof ids
      >,
    ),
  ),
  /** Timing and route of resistance; see `Facets` of core/model. */
  facets: v.optional(
    v.strictObject({ timing: v.optional(v.picklist(TIMINGS)), route: v.optional(v.picklist(ROUTES)) }),
  ),
  reviewed: v.optional(v.string()),
});

/** A file of the lexicon: one category. */
export const lexiconFileSchema = v.strictObject({
  category: v.picklist(CATEGORIES),
  concepts: v.array(conceptSourceSchema),
});

/** Open compounds: which words may join a match on its left or right (`src/data/lexicon/compounds.yaml`). */
export const compoundsSchema = v.strictObject({
  /** Words that name a place in the body, joined to the left of the concepts in `siteHeads`. */
  sites: v.array(v.string()),
  siteHeads: v.array(v.string()),
  /** Concepts whose words take what is resisted: "cisplatin resistance", "resistance to cisplatin". */
  resistedHeads: v.array(v.string()),
  /** Which concept a compound names, by an ancestor of what is resisted; first hit wins, else the head's own. */
  resisted: v.array(v.strictObject({ ancestor: v.string(), concept: v.string() })),
  /** Endings of drug names that are not in the lexicon. */
  drugEndings: v.array(v.string()),
  /** Free modifiers that belong to an established term when they stand before it, by concept. */
  modifiers: v.record(v.string(), v.array(v.string())),
});

export type FormRule = v.InferOutput<typeof formSchema> extends infer F ? Exclude<F, string> : never;
export type ConceptSource = v.InferOutput<typeof conceptSourceSchema>;
export type LexiconFile = v.InferOutput<typeof lexiconFileSchema>;
export type Compounds = v.InferOutput<typeof compoundsSchema>;

export interface LexiconSource {
  files: LexiconFile[];
  compounds: Compounds;
}
