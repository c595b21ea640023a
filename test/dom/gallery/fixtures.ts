import { codeLink } from '../../../src/core/lexicon/code-links';
import {
  CATEGORIES,
  type Code,
  type Concept,
  defaultSettings,
  type PageState,
} from '../../../src/core/model';
import type { ConceptDetail, RelatedEntry } from '../../../src/ui/card/types';
import type { PopupActions, PopupProps } from '../../../src/ui/popup/types';
import type { ReferencesActions } from '../../../src/ui/references/types';

const code = (system: Code['system'], value: string, name: string, exact = true) => ({
  ...codeLink({ system, code: value }),
  name,
  exact,
});

export const persister: Concept = {
  id: 'drug-tolerant-persister',
  label: 'Drug-tolerant persister cell',
  category: 'resistance',
  gloss: 'A cancer cell that survives a drug by slipping into a reversible, slow-cycling state.',
  explanation:
    'When a targeted drug kills most of a tumour, a small fraction often lives on without any resistance mutation. These cells divide slowly or not at all, rewire their metabolism and chromatin, and return to normal growth and sensitivity once the drug is withdrawn. In EGFR-mutant lung cancer they form the reservoir behind minimal residual disease, and under long treatment some of them acquire a mutation and grow out as a resistant clone. They therefore stand between the first response and relapse.',
  confusable: 'Cancer stem cells, which are defined by self-renewal; bacterial persisters gave the name.',
  synonyms: [
    'DTP',
    'persister cell',
    'drug-tolerant cell',
    'DTP cell',
    'drug-tolerant state',
    'persisters',
    'tolerant persister',
    'residual persister cell',
  ],
  codes: [],
  relations: {},
};

export const short: Concept = {
  id: 'anoikis',
  label: 'Anoikis',
  category: 'metastasis',
  gloss: 'Programmed death of a cell that has lost its hold on the matrix around it.',
  synonyms: ['detachment-induced apoptosis'],
  codes: [],
  relations: {},
};

export const bare: Concept = {
  id: 'osimertinib',
  label: 'Osimertinib',
  category: 'therapy',
  kind: 'drug',
  synonyms: ['AZD9291', 'Tagrisso', 'mereletinib'],
  codes: [],
  relations: {},
};

export const related: RelatedEntry[] = [
  {
    article: {
      id: 'sleeman-2023',
      title: 'Therapy resistance and metastasis',
      authors: ['Sleeman JP'],
      journal: 'Clin Exp Metastasis',
      year: 2023,
      membership: 'introduces',
      concepts: [],
    },
    score: 3,
    sharedConcepts: ['therapy-resistance'],
    sharedLabels: ['therapy resistance', 'metastasis'],
    citedHere: false,
    bothCite: [],
    sharedAuthors: [],
    sharedWords: [],
    collections: ['Mechanisms of resistance to cancer therapy'],
  },
  {
    article: {
      id: 'mecklenbrauck-2023',
      doi: '10.1007/s10585-022-10189-0',
      title: 'Resistance to targeted therapies in acute myeloid leukemia',
      authors: ['Mecklenbrauck R', 'Heuser M'],
      journal: 'Clin Exp Metastasis',
      year: 2023,
      membership: 'member',
      concepts: [],
    },
    score: 2,
    sharedConcepts: [],
    sharedLabels: ['targeted therapy', 'acquired resistance'],
    citedHere: true,
    bothCite: [],
    sharedAuthors: [],
    sharedWords: [],
    collections: ['Mechanisms of resistance to cancer therapy'],
    url: 'https://doi.org/10.1007/s10585-022-10189-0',
  },
  {
    article: {
      id: 'de-conti-2021',
      doi: '10.3390/cancers13051118',
      title: 'Fighting Drug Resistance through the Targeting of Drug-Tolerant Persister Cells',
      authors: ['De Conti G', 'Dias MH', 'Bernards R'],
      journal: 'Cancers (Basel)',
      year: 2021,
      membership: 'cited',
      concepts: [],
    },
    score: 1,
    sharedConcepts: [],
    sharedLabels: ['drug-tolerant persister cell'],
    citedHere: true,
    bothCite: [],
    sharedAuthors: [],
    sharedWords: [],
    collections: ['Mechanisms of resistance to cancer therapy'],
    url: 'https://doi.org/10.3390/cancers13051118',
  },
];

export const detail: ConceptDetail = {
  concept: persister,
  codes: [
    code('NCIt', 'C19151', 'related entry', false),
    code('MeSH', 'D019008', 'Drug Resistance, Neoplasm', false),
  ],
  facts: [],
  relations: [
    { relation: 'broader', inverse: false, concepts: [{ id: 'a', label: 'Drug tolerance' }] },
    {
      relation: 'precedes',
      inverse: false,
      concepts: [
        { id: 'b', label: 'Acquired resistance' },
        { id: 'c', label: 'Relapse' },
      ],
    },
    { relation: 'targets', inverse: true, concepts: [{ id: 'd', label: 'GPX4 inhibitor' }] },
  ],
  related: related.slice(1),
};

export const plainDetail: ConceptDetail = {
  concept: short,
  codes: [code('MeSH', 'D023102', 'Anoikis'), code('GO', '0043276', 'anoikis')],
  facts: [],
  relations: [],
  related: [],
};

export const bareDetail: ConceptDetail = {
  concept: bare,
  codes: [code('NCIt', 'C116377', 'Osimertinib'), code('DrugBank', 'DB09330', 'Osimertinib')],
  facts: [],
  relations: [],
  related: [],
};

const tki = { id: 'egfr-tki', label: 'EGFR tyrosine kinase inhibitor' };
const targets = [
  { id: 'egfr', label: 'EGFR' },
  { id: 'egfr-t790m', label: 'EGFR T790M' },
];
const resistedBy = [
  { id: 'egfr-c797s', label: 'EGFR C797S' },
  { id: 'met-amplification', label: 'MET amplification' },
  { id: 'fusion-gene-resistance', label: 'Resistance through an acquired fusion gene' },
];

export const drugDetail: ConceptDetail = {
  ...bareDetail,
  concept: {
    ...bare,
    gloss: 'A pill that blocks mutant EGFR for good, also where an older pill has been escaped.',
    explanation: 'It binds the receptor by a bond that does not come off.',
    confusable: 'Gefitinib, an older pill against the same receptor.',
  },
  facts: [
    { name: 'class', items: [tki] },
    { name: 'target', items: targets },
    { name: 'resisted_by', items: resistedBy },
    { name: 'genes', items: [{ label: 'EGFR' }] },
  ],
  relations: [
    { relation: 'broader', inverse: false, concepts: [tki], inFacts: true },
    { relation: 'targets', inverse: false, concepts: targets, inFacts: true },
    { relation: 'confers-resistance-to', inverse: true, concepts: resistedBy, inFacts: true },
    {
      relation: 'contrasts-with',
      inverse: false,
      concepts: [{ id: 'gefitinib', label: 'Gefitinib' }],
    },
  ],
};

export const page: PageState = {
  reason: 'article',
  busy: false,
  url: 'https://link.springer.com/article/10.1007/s00000-026-00001-0',
  host: 'link.springer.com',
  title: 'Therapy resistance and metastasis',
  own: [],
  article: { kind: 'article' },
  words: 4312,
  terms: [],
  identifiers: [],
};

const TERMS: [string, string, Concept['category'], number, (string | undefined)?][] = [
  [
    'therapy-resistance',
    'Therapy resistance',
    'resistance',
    31,
    'Survival or regrowth of a cancer in spite of a treatment that should hold it back.',
  ],
  [
    'metastatic-disease',
    'Metastatic disease',
    'metastasis',
    22,
    'Cancer that has set up tumours in organs other than the one where it began.',
  ],
  ['drug-tolerant-persister', 'Drug-tolerant persister cell', 'resistance', 17, persister.gloss],
  [
    'tumour-microenvironment',
    'Tumour microenvironment',
    'microenvironment',
    12,
    'The cells, vessels, fibres and signals among which the cancer cells of a tumour live.',
  ],
  ['targeted-therapy', 'Targeted therapy', 'therapy', 9],
  ['egfr', 'EGFR', 'gene', 7],
  [
    'emt',
    'Epithelial–mesenchymal transition',
    'mechanism',
    6,
    'A change by which a fixed sheet-forming cell becomes a loose, moving one.',
  ],
  ['stage-iv', 'Stage IV', 'clinical', 5],
  ['patient-derived-xenograft', 'Patient-derived xenograft', 'model', 2],
  ['anoikis', 'Anoikis', 'metastasis', 1, short.gloss],
];

const nothing = () => {};

export const actions: PopupActions = {
  onSite: nothing,
  onReadNow: nothing,
  onWork: nothing,
  onFindList: nothing,
  onGrant: nothing,
  onRevoke: nothing,
  onDensity: nothing,
  onCategory: nothing,
  onIdentifiers: nothing,
  onJump: nothing,
  onJumpIdentifier: nothing,
  onSearch: nothing,
  onConcept: nothing,
  onBack: nothing,
  onRelatedFor: nothing,
  onCopy: () => Promise.resolve(true),
  onOptions: nothing,
  onGlossary: nothing,
  onNotebook: nothing,
};

export const referenceActions: ReferencesActions = {
  onJump: nothing,
  onListed: nothing,
  onCopy: () => Promise.resolve(true),
  onSave: () => Promise.resolve(true),
};

export const popup: PopupProps = {
  host: 'link.springer.com',
  access: 'listed',
  page,
  settings: defaultSettings,
  categories: CATEGORIES.map((category) => ({
    category,
    count: TERMS.filter(([, , c]) => c === category).reduce((sum, [, , , n]) => sum + n, 0),
    shown: true,
  })),
  terms: TERMS.map(([id, label, category, count, gloss]) => ({
    concept: gloss ? { id, label, category, gloss } : { id, label, category },
    count,
  })),
  identifiers: [
    {
      identifier: { kind: 'doi', value: '10.1038/nrc.2016.25' },
      count: 2,
      links: [{ label: 'doi.org', url: 'https://doi.org/10.1038/nrc.2016.25' }],
    },
    {
      identifier: { kind: 'pmid', value: '27009393' },
      count: 1,
      links: [{ label: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/27009393/' }],
    },
    {
      identifier: { kind: 'pmcid', value: 'PMC7055530' },
      count: 1,
      links: [{ label: 'PMC', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7055530/' }],
    },
    {
      identifier: { kind: 'nct', value: 'NCT02576665' },
      count: 3,
      links: [{ label: 'ClinicalTrials.gov', url: 'https://clinicaltrials.gov/study/NCT02576665' }],
    },
    {
      identifier: { kind: 'doi', value: '10.1002/(SICI)1097-0142(19990401)85:7<1412::AID-CNCR1>3.0.CO;2-7' },
      count: 1,
      links: [{ label: 'doi.org', url: 'https://doi.org/10.1002/x' }],
    },
  ],
  references: { overview: null, linksOf: () => [], actions: referenceActions },
  related: { collection: 'Mechanisms of resistance to cancer therapy', entries: related },
  search: { query: '', busy: false, results: [] },
  detail: null,
  actions,
};
