import { NOTE_COLOURS, type Note, type Paper } from '../../../../../src/core/model';
import type { Notebook } from '../../../../../src/core/notes/formats';
import { oddText, pick, seeded } from '../../../harness/odd-text';

export const PAPER: Paper = {
  key: 'doi:10.1000/quiet.1',
  identifiers: [
    { kind: 'doi', value: '10.1000/Quiet.1' },
    { kind: 'pmid', value: '90000001' },
  ],
  url: 'https://journal.example/a/1',
  title: 'Quiet cells & their *edge*',
  authors: ['Aldana MA', 'Brisk T'],
  journal: 'J Imagin Oncol',
  year: 2021,
};

export const note = (id: string, start: number, fields: Partial<Note> = {}): Note => ({
  id,
  paper: PAPER.key,
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-02T10:00:00.000Z',
  colour: 'green',
  body: `What I think of ${id}`,
  tags: ['to read'],
  concepts: ['dormancy'],
  references: [{ kind: 'doi', value: '10.1000/other.2' }],
  target: {
    quote: { exact: `quiet passage ${id}`, prefix: 'before the ', suffix: ' and after it' },
    position: { start, end: start + 10 },
    section: 'Results',
  },
  url: 'https://journal.example/a/1?x=1#sec2',
  ...fields,
});

export const MEANINGS: Notebook['meanings'] = {
  yellow: 'Definition',
  green: 'Method',
  blue: 'Result',
  purple: 'Question',
  red: 'Doubt',
};

export const notebook = (notes: readonly Note[], papers: readonly Paper[] = [PAPER]): Notebook => ({
  papers,
  notes,
  meanings: MEANINGS,
  concepts: new Map([['dormancy', { label: 'tumour dormancy', gloss: 'A halt of growth.' }]]),
  now: '2026-03-03T10:00:00.000Z',
});

/** Notebooks full of what breaks files, the same for the same seed. */
export function oddNotebook(seed: number): Notebook {
  const random = seeded(seed);
  const odd = (most?: number) => oddText(random, most);
  const papers = [0, 1].map((i): Paper => {
    const paper: Paper = {
      ...PAPER,
      key: `doi:10.1000/odd.${i}`,
      title: odd(),
      authors: [odd(3), 'Aldana MA'],
    };
    if (random() < 0.5) paper.version = odd(2);
    if (random() < 0.5) paper.chapter = odd(2);
    return paper;
  });
  const notes = Array.from({ length: 6 }, (_, i): Note => {
    const start = Math.floor(random() * 1000);
    const made = note(`n${i}_${seed}`, start, {
      paper: pick(random, papers).key,
      colour: pick(random, NOTE_COLOURS),
      body: random() < 0.3 ? '' : odd(12),
      tags: Array.from({ length: Math.floor(random() * 3) }, () => `t${odd(2)}`),
      concepts: random() < 0.5 ? [] : [`c/${odd(1)}`],
      references: random() < 0.5 ? [] : [{ kind: 'doi', value: `10.1000/${odd(2)}` }],
      target: {
        quote: { exact: odd(10), prefix: odd(4), suffix: odd(4) },
        position: { start, end: start + 3 },
        ...(random() < 0.5 ? { section: odd(3) } : {}),
        ...(random() < 0.3 ? { refused: [{ exact: odd(3), prefix: odd(4), suffix: odd(4) }] } : {}),
        ...(random() < 0.5
          ? {
              range: {
                startContainer: '/html[1]/p[1]',
                startOffset: 3,
                endContainer: '/html[1]/p[2]',
                endOffset: 0,
              },
            }
          : {}),
      },
    });
    if (random() < 0.2) made.deleted = '2026-03-02T11:00:00.000Z';
    return made;
  });
  return notebook(notes, papers);
}
