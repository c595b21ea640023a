import type { LexiconSource } from '../../../src/core/lexicon/schema';

/** A lexicon without rules, one concept a form, with plurals and spellings as ours has them. */
export const lexiconOf = (forms: readonly string[]): LexiconSource => ({
  files: [
    {
      category: 'mechanism',
      concepts: forms.map((label, n) => ({ id: `c${n}`, label, forms: [], codes: [] })),
    },
  ],
  compounds: {
    sites: [],
    siteHeads: [],
    resistedHeads: [],
    resisted: [],
    drugEndings: [],
    modifiers: {},
  },
});
