import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesOnPage, readNotesFile } from '../../../src/cli/notes';
import type { Note, Paper } from '../../../src/core/model';
import { makeTarget } from '../../../src/core/notes/selectors';

const TEXT = [
  'Relapse',
  'Persister cells outlive the drug and divide again once it is gone.',
  'Most metastases grow slowly in the marrow before anyone can see them on a scan.',
].join('\u2029');
const page = {
  text: TEXT,
  sections: [],
  paper: {
    identifiers: [{ kind: 'doi' as const, value: '10.5555/relapse' }],
    url: 'https://journal.example/r',
  },
};
const paper: Paper = { key: 'own', ...page.paper, title: 'Relapse', authors: [] };

const note = (id: string, words: string, more: Partial<Note> = {}, text = TEXT): Note => ({
  id,
  paper: 'own',
  created: '2026-11-01T00:00:00.000Z',
  modified: '2026-11-01T00:00:00.000Z',
  colour: 'blue',
  body: '',
  tags: [],
  concepts: [],
  references: [],
  target: makeTarget(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }),
  url: 'https://journal.example/r',
  ...more,
});

describe('notesOnPage', () => {
  it('gives the notes of this paper in document order, those not found at the end', () => {
    const elsewhere = 'Quite another text, of which nothing at all stands on the page that is read here.';
    const { notes } = notesOnPage(page, {
      papers: [paper, { ...paper, key: 'other', identifiers: [{ kind: 'doi', value: '10.5555/other' }] }],
      notes: [
        note('gone', 'of which nothing at all stands', {}, elsewhere),
        note('late', 'grow slowly in the marrow'),
        note('early', 'outlive the drug'),
        note('foreign', 'Relapse', { paper: 'other' }),
        note('thrown', 'Most', { deleted: '2026-11-02T00:00:00.000Z' }),
      ],
    });
    expect(notes.map(({ note: { id }, placing }) => [id, placing])).toEqual([
      ['early', 'exact'],
      ['late', 'exact'],
      ['gone', 'lost'],
    ]);
  });

  it('says what is on another version, and does not take it for this one', () => {
    const { notes, others } = notesOnPage(page, {
      papers: [{ ...paper, version: '2' }],
      notes: [note('a', 'outlive the drug')],
    });
    expect(notes).toEqual([]);
    expect(others).toMatchObject([{ relation: 'other-version', count: 1 }]);
  });
});

describe('readNotesFile', () => {
  it('says in one line which file cannot be read, and why', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'notes-')), 'broken.json');
    writeFileSync(path, '{"format":"oncogloss-notes","version":1,"papers":[],\n"notes":[{"id":"x"}]}');
    expect(() => readNotesFile(path)).toThrow(/^broken\.json: line 2: [^\n]+$/);
    expect(() => readNotesFile('nowhere.json')).toThrow('nowhere.json: there is no such file');
  });
});
