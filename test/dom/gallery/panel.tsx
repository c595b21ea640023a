import type { ComponentChild } from 'preact';
import { defaultSettings, type PaperMap } from '../../../src/core/model';
import { noteKey } from '../../../src/ui/notes/note-key';
import type { OpenEdits } from '../../../src/ui/notes/types';
import { Panel } from '../../../src/ui/panel/Panel';
import type { PanelActions, PanelNotes, PanelProps, PanelTab } from '../../../src/ui/panel/types';
import { detail, page, popup, related } from './fixtures';
import { listed, noteActions, noteOf } from './notes';
import { references } from './references';

const nothing = () => {};

export const panelActions: PanelActions = {
  ...popup.actions,
  onTab: nothing,
  onCell: nothing,
  onReference: nothing,
  onMark: nothing,
  onArticle: nothing,
  notes: { ...noteActions, onRestore: nothing, onExport: nothing, onNotebook: nothing },
};

const SECTIONS: [title: string, counts: PaperMap['sections'][number]['counts']][] = [
  ['', { metastasis: 1 }],
  ['Abstract', { metastasis: 5, resistance: 7, therapy: 2, gene: 1 }],
  [
    'Introduction',
    { metastasis: 9, resistance: 12, mechanism: 2, therapy: 6, microenvironment: 1, clinical: 2 },
  ],
  [
    'Persister cells survive the first dose without a mutation and seed what comes back',
    { resistance: 18, mechanism: 7, therapy: 4, gene: 6, model: 2 },
  ],
  ['Signals from the niche', { metastasis: 4, resistance: 3, mechanism: 3, microenvironment: 16, gene: 3 }],
  ['Spread under therapy', { metastasis: 21, mechanism: 4, therapy: 3, clinical: 1 }],
  [
    'Discussion',
    { metastasis: 6, resistance: 8, mechanism: 1, therapy: 2, microenvironment: 3, clinical: 4 },
  ],
  ['Methods', { model: 9, gene: 2, therapy: 1 }],
  ['Ethics declarations', {}],
];

export const map: PaperMap = {
  sections: SECTIONS.map(([title, counts], at) => ({
    title,
    from: at / SECTIONS.length,
    to: (at + 1) / SECTIONS.length,
    counts,
  })),
};

const { error: _none, ...shared } = popup;

export const panel: PanelProps = {
  ...shared,
  subject: 7,
  tab: 'paper',
  unknown: false,
  waiting: false,
  page: {
    ...page,
    article: {
      kind: 'preprint',
      doi: '10.5555/persist.2026.7',
      title: 'Persister cells and the niche that shelters them: two roads to relapse after targeted therapy',
      authors: ['Ada Stone', 'Ben Wood', 'Chloé Martin', 'Dai Nakamura', 'Eve Roth', 'Finn Berg', 'Gro Lie'],
      journal: 'Preprints of Oncology',
      date: '2026-03-14',
      version: '2',
    },
  },
  identity: {
    kind: 'preprint',
    title: 'Persister cells and the niche that shelters them: two roads to relapse after targeted therapy',
    authors: ['Ada Stone', 'Ben Wood', 'Chloé Martin', 'Dai Nakamura', 'Eve Roth', 'Finn Berg', 'Gro Lie'],
    journal: 'Preprints of Oncology',
    date: '2026-03-14',
    version: '2',
    links: [
      { label: 'doi.org', url: 'https://doi.org/10.5555/persist.2026.7' },
      { label: 'Europe PMC', url: 'https://europepmc.org/search?query=x' },
      { label: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/?term=x' },
    ],
  },
  map,
  news: { on: true, concepts: popup.terms.slice(2).map(({ concept }) => concept) },
  references,
  beside: related.map((entry, at) => ({
    entry,
    key: entry.article.id,
    ...(at === 0 ? { mark: 'read' as const } : at === 1 ? { mark: 'to-read' as const } : {}),
  })),
  notes: {
    list: listed,
    others: [
      {
        paper: {
          key: 'doi:10.5555/persist.2026.7;version=1',
          identifiers: [],
          version: '1',
          url: 'https://preprints.example/persist.v1',
          title: 'Persister cells and the niche that shelters them',
          authors: ['Ada Stone'],
        },
        relation: 'other-version',
        list: [{ note: noteOf({ id: 'v1', colour: 'green', body: 'Cut from version 2?' }), concepts: [] }],
      },
    ],
    names: {},
    tags: ['exam', 'seminar'],
    edits: new Map(),
    thrown: null,
  },
  followed: [
    {
      id: 'a',
      title: 'Dormancy and awakening',
      url: 'https://journal.example/collections/a',
      articles: 27,
      unseen: 3,
    },
    { id: 'b', title: 'My reading list', articles: 8, unseen: 0 },
  ],
  search: { query: '', busy: false, concepts: [], references: [], articles: [] },
  detail: null,
  actions: panelActions,
};

const shown = (props: Partial<PanelProps>): ComponentChild => (
  <div class="og">
    <Panel {...panel} {...props} />
  </div>
);

const tab = (id: PanelTab) => ({ tab: id });
const gone = { page: null, identity: null, map: null, terms: null, beside: null };

const emptyNotes: PanelNotes = {
  list: null,
  others: [],
  names: {},
  tags: [],
  edits: new Map(),
  thrown: null,
};

/** One note is being edited. */
export const openEdits: OpenEdits = new Map(
  listed.slice(1, 2).map(({ note }) => [noteKey(note), { basis: note, draft: note }]),
);

/** What is shown, at 320 and at 480 pixels. */
const views: Record<string, Partial<PanelProps>> = {
  paper: {},
  'paper-busy': { page: { ...page, busy: true }, map: null, news: { on: false, concepts: null } },
  long: { page: { ...page, busy: true, words: 412_806, progress: { done: 1_054_000, of: 3_100_000 } } },
  stopped: { page: { ...page, stopped: true, words: 412_806, progress: { done: 1_054_000, of: 3_100_000 } } },
  'paper-none': { terms: [], map: { sections: [] }, news: { on: false, concepts: null } },
  terms: tab('terms'),
  references: tab('references'),
  notes: tab('notes'),
  'notes-none': { ...tab('notes'), notes: { ...emptyNotes, list: [] } },
  'notes-reading': { ...tab('notes'), notes: emptyNotes },
  'notes-edit': {
    ...tab('notes'),
    notes: { ...emptyNotes, list: listed, edits: openEdits, thrown: noteOf() },
  },
  collection: tab('collection'),
  'collection-none': { ...tab('collection'), beside: [], followed: [] },
  search: {
    ...tab('search'),
    search: {
      query: 'persist',
      busy: false,
      concepts: popup.terms.slice(2, 4).map(({ concept }) => concept),
      references: (references.overview?.references ?? []).slice(0, 2),
      articles: [
        {
          id: 'x',
          title: 'Fighting drug resistance through persister cells',
          source: 'De Conti G and others · Cancers 2021',
          collection: 'Dormancy and awakening',
          url: 'https://journal.example/x',
        },
      ],
    },
  },
  'search-empty': tab('search'),
  concept: { detail: { ...detail, count: 17 } },
  asking: { ...gone, waiting: true },
  unknown: { ...gone, access: 'none', unknown: true, host: '' },
  'no-access': { ...gone, access: 'none', host: 'journals.example.org' },
  'site-off': { ...gone, page: { ...page, reason: 'site-off' } },
  'not-article': { ...gone, page: { ...page, reason: 'not-article' } },
  forbidden: { ...gone, access: 'forbidden', host: '' },
  fault: { error: 'The page could not be asked: it was closed.', settings: defaultSettings },
};

export const panelExhibits = Object.fromEntries(
  Object.entries(views).flatMap(([name, props]) => [
    [`panel-${name}`, { kind: 'panel' as const, content: shown(props) }],
    [`panel-wide-${name}`, { kind: 'panel-wide' as const, content: shown(props) }],
  ]),
);
