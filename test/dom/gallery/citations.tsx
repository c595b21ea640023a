import type { ComponentChild } from 'preact';
import type { Reference } from '../../../src/core/model';
import { CitationCard } from '../../../src/ui/citation/CitationCard';
import type { CitationCardProps, CitedReference } from '../../../src/ui/citation/types';

const nothing = () => {};
const done = () => Promise.resolve(true);

/** An invented work: no paper of this title, and no such identifiers, are known. */
export const cited: CitedReference = {
  reference: {
    n: 7,
    key: '7',
    text: 'Harrow AB, Lindqvist C, Okafor D, Petrenko E, Sato F. Reversible tolerance …',
    authors: ['Harrow AB', 'Lindqvist C', 'Okafor D', 'Petrenko E', 'Sato F', 'Weber GH'],
    title: 'Reversible tolerance of persister cells precedes acquired resistance in EGFR-mutant lung cancer',
    container: 'J Invented Oncol',
    year: 2019,
    volume: '40',
    issue: '1',
    pages: '33-44',
    doi: '10.5555/jio.2019.0033',
    pmid: '10000007',
  },
  links: [
    { label: 'doi.org', url: 'https://doi.org/10.5555/jio.2019.0033' },
    { label: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/10000007/' },
    { label: 'PMC full text', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10000007/' },
    { label: 'Europe PMC', url: 'https://europepmc.org/article/MED/10000007' },
    { label: 'Library', url: 'https://proxy.example.edu/login?url=https://doi.org/10.5555/jio.2019.0033' },
  ],
  place: { index: 2, total: 4 },
  collections: [{ title: 'Mechanisms of resistance to cancer therapy', membership: 'member', read: false }],
  shared: [
    { id: 'drug-tolerant-persister', label: 'Drug-tolerant persister cell', category: 'resistance' },
    { id: 'egfr', label: 'EGFR', category: 'gene' },
    { id: 'acquired-resistance', label: 'Acquired resistance', category: 'resistance' },
  ],
};

const TITLES = [
  'Seeding of distant organs by circulating clusters',
  'Reversible tolerance of persister cells precedes acquired resistance in EGFR-mutant lung cancer under long treatment',
  'Vessel co-option and what it does to drugs against vessels',
  'Stroma as a shelter',
  'A phase 2 trial of an invented inhibitor in patients with brain metastases: final results and an exploratory analysis',
];

/** `count` invented references from number `from`; every fourth was not understood. */
export function citedList(from: number, count: number): CitedReference[] {
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const parsed: Reference = {
      ...cited.reference,
      n,
      key: String(n),
      authors: cited.reference.authors.slice(i % 4, (i % 4) + 1 + (i % 3)),
      title: TITLES[i % TITLES.length] as string,
      year: 2004 + (i % 20),
    };
    const unparsed: Reference = {
      n,
      key: String(n),
      authors: [],
      text: `Personal communication, see the supplement ${n}.`,
    };
    return {
      ...cited,
      reference: i % 4 === 3 ? unparsed : parsed,
      links: i % 4 === 3 ? [] : cited.links.slice(0, 1 + (i % 3)),
      place: { index: 1, total: 1 + (i % 5) },
      collections: [],
      shared: i % 2 ? [] : cited.shared.slice(0, 1),
    };
  });
}

export const citation: CitationCardProps = {
  marker: '[7]',
  references: [cited],
  canBack: false,
  onStep: nothing,
  onBack: nothing,
  onListed: nothing,
  onCopy: done,
  onSave: done,
  onConcept: nothing,
  onClose: nothing,
};

const card = (props: Partial<CitationCardProps>): { kind: 'card'; content: ComponentChild } => ({
  kind: 'card',
  content: (
    <div class="og card-surface">
      <CitationCard {...citation} {...props} />
    </div>
  ),
});

export const citationExhibits = {
  'citation-one': card({}),
  'citation-back': card({ canBack: true, onNote: nothing }),
  'citation-unparsed': card({
    references: citedList(4, 4)
      .slice(3)
      .map((entry) => ({ ...entry, place: { index: 1, total: 1 } })),
    marker: '7',
  }),
  'citation-three': card({ marker: '[4–6]', references: citedList(4, 3) }),
  'citation-range': card({ marker: '3–42', references: citedList(3, 40) }),
};
