import type { ComponentChild } from 'preact';
import { CATEGORIES } from '../../../src/core/model';
import { Glossary } from '../../../src/ui/glossary/Glossary';
import type { GlossaryActions, GlossaryEntry, GlossaryProps } from '../../../src/ui/glossary/types';
import { detail, drugDetail, popup } from './fixtures';

const nothing = () => {};

export const glossaryActions: GlossaryActions = {
  onSearch: nothing,
  onCategory: nothing,
  onPrintList: nothing,
  onPrintEntry: nothing,
  onCopy: () => Promise.resolve(true),
};

/** The terms of the popup's paper and some neighbours, in alphabetical order. */
export const entries: GlossaryEntry[] = [
  ...popup.terms.map(({ concept }, at) => ({ ...concept, links: 20 - at })),
  { id: 'egfr-t790m', label: 'EGFR T790M', category: 'mechanism' as const, links: 6 },
  { id: 'egfr-c797s', label: 'EGFR C797S', category: 'mechanism' as const, links: 4 },
  { id: 'met-amplification', label: 'MET amplification', category: 'mechanism' as const, links: 8 },
  { id: 'egfr-tki', label: 'EGFR tyrosine kinase inhibitor', category: 'therapy' as const, links: 12 },
  { id: 'osimertinib', label: 'Osimertinib', category: 'therapy' as const, links: 9 },
  { id: 'gefitinib', label: 'Gefitinib', category: 'therapy' as const, links: 5 },
]
  .map((entry) => ({ ...entry, letter: (entry.label[0] ?? '').toUpperCase() }))
  .sort((a, b) => a.label.localeCompare(b.label));

export const glossary: GlossaryProps = {
  entries,
  categories: CATEGORIES,
  category: null,
  query: '',
  found: null,
  open: null,
  printing: null,
  actions: glossaryActions,
};

const shown = (props: Partial<GlossaryProps>): { kind: 'glossary'; content: ComponentChild } => ({
  kind: 'glossary',
  content: (
    <div class="og">
      <Glossary {...glossary} {...props} />
    </div>
  ),
});

export const glossaryExhibits = {
  'glossary-welcome': shown({}),
  'glossary-drug': shown({ open: { id: 'osimertinib', detail: drugDetail } }),
  'glossary-entry': shown({ open: { id: 'drug-tolerant-persister', detail } }),
  'glossary-search': shown({ query: 'resist', found: ['therapy-resistance', 'drug-tolerant-persister'] }),
  'glossary-none': shown({ query: 'xyzzy', found: [] }),
  'glossary-unknown': shown({ open: { id: 'xyzzy', detail: null } }),
  'glossary-reading': shown({ entries: null }),
  'glossary-fault': shown({ entries: null, error: 'The glossary could not be read (no answer).' }),
};
