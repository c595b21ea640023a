import type { ComponentChild } from 'preact';
import type { Note, Paper } from '../../../src/core/model';
import { Notebook } from '../../../src/ui/notebook/Notebook';
import type { NotebookActions, NotebookPaper, NotebookProps } from '../../../src/ui/notebook/types';
import { listed, noteOf } from './notes';
import { openEdits } from './panel';

const nothing = () => {};

export const notebookActions: NotebookActions = {
  onPlace: nothing,
  onMore: nothing,
  onEdit: async () => ({ state: 'saved' }),
  onDelete: nothing,
  onRestore: nothing,
  onEmptyBin: nothing,
  onExport: nothing,
  onUpdate: nothing,
  onImport: nothing,
  onNames: nothing,
  onNoteBar: nothing,
};

const paperOf = (key: string, title: string, more: Partial<Paper> = {}): Paper => ({
  key,
  identifiers: [],
  url: `https://journal.example/${key.replace(/\W/g, '')}`,
  title,
  authors: ['Stone A', 'Wood B'],
  journal: 'Journal of Invented Oncology',
  year: 2026,
  ...more,
});

const KEY = 'doi:10.5555/jio.2019.0033';
export const papers: NotebookPaper[] = [
  paperOf(
    KEY,
    'Persister cells and the niche that shelters them: two roads to relapse after targeted therapy',
  ),
  paperOf('doi:10.5555/2', 'Anoikis, and how tumour cells escape it', { authors: ['Harrow C'], year: 2019 }),
  paperOf('doi:10.5555/3', 'Dormancy in the bone marrow', { version: '2' }),
].map((paper, at) => ({
  paper,
  count: [3, 12, 1][at] ?? 0,
  href: `#paper=${encodeURIComponent(paper.key)}`,
  url: paper.url,
}));

const [first, second] = papers.map(({ paper }) => paper) as [Paper, Paper, Paper];
const inPaper = (note: Note, paper: Paper, section?: string): Note => ({
  ...note,
  paper: paper.key,
  target: { ...note.target, ...(section && { section }) },
});

const found = listed.map(({ note, concepts }, at) => {
  const paper = at < 3 ? first : second;
  return {
    note: inPaper(note, paper, at === 0 ? 'Abstract' : 'Findings'),
    paper,
    concepts,
    link: `https://journal.example/a#:~:text=note${at}`,
  };
});

const place = { view: 'notes', query: '' } as const;

export const notebook: NotebookProps = {
  place,
  contents: {
    papers,
    tags: [
      { tag: 'exam', count: 4 },
      { tag: 'seminar', count: 1 },
    ],
    concepts: [{ id: 'anoikis', label: 'Anoikis', category: 'metastasis', count: 2 }],
    notes: 16,
  },
  found: { notes: found, total: 16 },
  bin: null,
  names: { red: 'not sure' },
  noteBar: true,
  edits: new Map(),
  thrown: null,
  trouble: null,
  actions: notebookActions,
};

const shown = (props: Partial<NotebookProps>): { kind: 'notebook'; content: ComponentChild } => ({
  kind: 'notebook',
  content: (
    <div class="og">
      <Notebook {...notebook} {...props} />
    </div>
  ),
});

export const notebookExhibits = {
  'notebook-all': shown({}),
  'notebook-paper': shown({
    place: { ...place, paper: first.key },
    found: { notes: found.slice(0, 3), total: 3 },
  }),
  'notebook-search': shown({
    place: { ...place, query: 'lung', colour: 'purple', tag: 'seminar' },
    found: { notes: found.slice(1, 2), total: 1 },
    edits: openEdits,
    word: 'Saved as notes.md.',
  }),
  'notebook-nothing': shown({
    place: { ...place, query: 'xyzzy' },
    found: { notes: [], total: 0 },
    thrown: noteOf(),
  }),
  'notebook-none': shown({
    contents: { papers: [], tags: [], concepts: [], notes: 0 },
    found: { notes: [], total: 0 },
  }),
  'notebook-reading': shown({ contents: null, found: null }),
  'notebook-bin': shown({
    place: { ...place, view: 'bin' },
    bin: found.slice(1, 3).map((one) => ({
      ...one,
      note: { ...one.note, deleted: '2026-11-20T10:00:00.000Z' },
    })),
  }),
  'notebook-bin-empty': shown({ place: { ...place, view: 'bin' }, bin: [] }),
  'notebook-files': shown({
    place: { ...place, view: 'files' },
    imported: {
      ok: false,
      file: 'notes.json',
      reason: 'unexpected',
      line: 12,
      detail: 'note colour: "pink"',
    },
  }),
  'notebook-importing': shown({
    place: { ...place, view: 'files' },
    importing: { done: 3000, total: 10_000 },
  }),
  'notebook-imported': shown({
    place: { ...place, view: 'files' },
    imported: { ok: true, file: 'notes.json', added: 12, changed: 2, unchanged: 30, bothKept: 1 },
  }),
  'notebook-settings': shown({ place: { ...place, view: 'settings' } }),
  'notebook-trouble': shown({
    trouble: { readOnly: 'schema 3 is newer than 1', unreadable: 2 },
    error: 'Not saved: the disk, or the browser’s share of it, is full.',
  }),
};
