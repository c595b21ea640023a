import { describe, expect, it } from 'vitest';
import { ImportError } from '../../../../../src/core/import';
import { formatNotes, readNotes } from '../../../../../src/core/notes/formats';
import { note, notebook, oddNotebook, PAPER } from './notebook';

const NOW = '2026-04-01T00:00:00.000Z';

const refusal = (text: string): ImportError => {
  try {
    readNotes(text, NOW);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('it was taken');
};

describe('notes written out and read in again', () => {
  it('are the same in our backup and in JSON-LD, whatever they hold', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { papers, notes } = oddNotebook(seed);
      const book = notebook(notes, papers);
      for (const format of ['backup', 'json-ld'] as const) {
        const again = readNotes(formatNotes(book, format), NOW);
        expect(again).toEqual({ papers, notes });
      }
    }
  });

  it('are the same in Hypothesis’ format, but for the bin', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { papers, notes } = oddNotebook(seed);
      const kept = notes.filter(({ deleted }) => deleted === undefined);
      if (kept.length === 0) continue;
      const again = readNotes(formatNotes(notebook(notes, papers), 'hypothesis'), NOW);
      const byId = (list: typeof notes) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(again.notes)).toEqual(byId(kept));
      expect(papers).toEqual(expect.arrayContaining(again.papers));
    }
  });
});

describe('JSON-LD', () => {
  const file = JSON.parse(formatNotes(notebook([note('a', 5)]), 'json-ld'));

  it('is a collection of W3C annotations', () => {
    expect(file['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(file).toMatchObject({ type: 'AnnotationCollection', total: 1, first: { type: 'AnnotationPage' } });
    expect(file.first.items[0]).toMatchObject({
      id: 'urn:oncogloss:note:a',
      type: 'Annotation',
      motivation: 'commenting',
      body: [
        { type: 'TextualBody', value: 'What I think of a', format: 'text/markdown', purpose: 'commenting' },
        { type: 'TextualBody', value: 'to read', purpose: 'tagging' },
        { purpose: 'classifying' },
        { purpose: 'linking' },
      ],
      target: {
        source: 'https://journal.example/a/1?x=1#sec2',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'quiet passage a',
            prefix: 'before the ',
            suffix: ' and after it',
          },
          { type: 'TextPositionSelector', start: 5, end: 15 },
        ],
      },
    });
  });

  it('of another program is read as far as it is about a passage', () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://other.example/anno/1',
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'Why?' },
      target: {
        source: 'https://doi.org/10.1000/quiet.1',
        selector: { type: 'TextQuoteSelector', exact: 'quiet' },
      },
    };
    const { papers, notes } = readNotes(JSON.stringify(foreign), NOW);
    expect(papers).toMatchObject([{ identifiers: [{ kind: 'doi', value: '10.1000/quiet.1' }] }]);
    expect(notes).toMatchObject([
      {
        id: 'w3c-http-other-example-anno-1',
        body: 'Why?',
        colour: 'yellow',
        created: NOW,
        paper: papers[0]?.key,
      },
    ]);
    const page = { ...foreign, target: 'https://other.example/' };
    expect(refusal(JSON.stringify([foreign, page], null, 1))).toMatchObject({ reason: 'unexpected' });
  });
});

describe('Hypothesis', () => {
  it('gets what its import takes', () => {
    const file = JSON.parse(formatNotes(notebook([note('a', 5)]), 'hypothesis'));
    expect(file).toMatchObject({ export_date: expect.any(String), annotations: [expect.anything()] });
    expect(file.annotations[0]).toMatchObject({
      uri: 'https://journal.example/a/1?x=1#sec2',
      text: 'What I think of a',
      tags: ['to read'],
      document: { title: PAPER.title },
      target: [
        {
          source: 'https://journal.example/a/1?x=1#sec2',
          selector: [{ type: 'TextQuoteSelector', exact: 'quiet passage a', prefix: 'before the ' }],
        },
      ],
    });
  });

  it('is read as it exports: quotes, page notes, replies', () => {
    const selector = [
      { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 2, endContainer: '/p[1]', endOffset: 7 },
      { type: 'TextPositionSelector', start: 200, end: 205 },
      { type: 'TextQuoteSelector', exact: 'quiet', prefix: 'the ', suffix: ' cells' },
    ];
    const uri = 'https://www.nature.com/articles/s41586-099-00001-1';
    const base = {
      uri,
      updated: '2024-01-02T03:04:05.678901+00:00',
      created: '2024-01-01T03:04:05.678901+00:00',
    };
    const annotations = [
      {
        ...base,
        id: 'Ab_1-x',
        text: 'Why?',
        tags: ['t'],
        target: [{ source: uri, selector }],
        document: { title: ['Quiet cells'] },
      },
      {
        ...base,
        id: 'page',
        text: 'On it all',
        tags: [],
        target: [{ source: uri }],
        document: { title: 'Quiet cells' },
      },
      {
        ...base,
        id: 'reply',
        text: 'Because.',
        tags: [],
        references: ['Ab_1-x'],
        user: 'acct:ana@hypothes.is',
        target: [{ source: uri }],
      },
    ];
    for (const file of [
      { export_date: 'x', annotations },
      { total: 3, rows: annotations },
    ]) {
      const { papers, notes } = readNotes(JSON.stringify(file), NOW);
      expect(papers).toEqual([
        {
          key: papers[0]?.key,
          identifiers: [{ kind: 'doi', value: '10.1038/s41586-099-00001-1' }],
          url: uri,
          title: 'Quiet cells',
          authors: [],
        },
      ]);
      expect(notes).toMatchObject([
        {
          id: 'hypothesis-Ab_1-x',
          body: 'Why?\n\n**ana:** Because.',
          tags: ['t'],
          created: '2024-01-01T03:04:05.678Z',
          target: {
            quote: { exact: 'quiet', prefix: 'the ', suffix: ' cells' },
            position: { start: 200, end: 205 },
            range: { startContainer: '/p[1]', startOffset: 2, endContainer: '/p[1]', endOffset: 7 },
          },
        },
        { id: 'hypothesis-page', body: 'On it all', target: { quote: { exact: '' } } },
      ]);
    }
  });
});

describe('a file of notes that is broken', () => {
  const backup = formatNotes(notebook([note('a', 5), note('b', 6)]), 'backup');
  /** Where the note with this id begins. */
  const lineOf = (id: string) => backup.slice(0, backup.indexOf(`"id": "${id}"`)).split('\n').length - 1;
  it.each([
    ['nothing', ' ', 'empty', undefined],
    ['no JSON', 'notes', 'unknown-format', undefined],
    ['cut off', backup.slice(0, -20), 'not-closed', backup.slice(0, -20).split('\n').length],
    ['other JSON', '{"a": 1}', 'unknown-format', undefined],
    ['of a later version', backup.replace('"version": 1', '"version": 2'), 'unknown-format', undefined],
    ['a colour that is none', backup.replace('"green"', '"mauve"'), 'unexpected', lineOf('a')],
    ['an id that is none', backup.replace('"id": "b"', '"id": "../b"'), 'unexpected', lineOf('b')],
    [
      'a paper that is missing',
      backup.replace('"paper": "doi:10.1000/quiet.1"', '"paper": "x"'),
      'unexpected',
      undefined,
    ],
    ['articles', '[{"type": "book", "title": "x"}]', 'unknown-format', undefined],
    ['a word for an annotation', '{"annotations": [\n"x"]}', 'unexpected', 1],
  ])('%s', (_, text, reason, line) => {
    const error = refusal(text);
    expect(error.reason).toBe(reason);
    expect(error.line).toBe(line);
  });
});
