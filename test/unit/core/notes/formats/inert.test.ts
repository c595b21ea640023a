import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { formatNotes } from '../../../../../src/core/notes/formats';
import { note, notebook, oddNotebook, PAPER } from './notebook';

/** Rows of a quoted table, read by the letter of RFC 4180. */
function rows(text: string, separator: string): string[][] {
  const table: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const cell = /^(?:"((?:[^"]|"")*)"|([^"\n\r]*?))(\t|,|\r?\n|$)/.exec(rest);
    if (cell === null) throw new Error(`no cell: ${rest.slice(0, 40)}`);
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    rest = rest.slice(cell[0].length);
    if (cell[3] !== separator) {
      table.push(row);
      row = [];
    }
  }
  return table;
}

describe('CSV', () => {
  it('has a line for each note, with its link', () => {
    const [header = [], first = []] = rows(formatNotes(notebook([note('a', 1)]), 'csv').slice(1), ',');
    const record = Object.fromEntries(header.map((name, i) => [name, first[i]]));
    expect(record).toMatchObject({
      Paper: PAPER.title,
      Authors: 'Aldana MA; Brisk T',
      DOI: '10.1000/Quiet.1',
      Passage: 'quiet passage a',
      Note: 'What I think of a',
      Meaning: 'Method',
      Concepts: 'tumour dormancy',
      References: 'DOI 10.1000/other.2',
      Link: expect.stringContaining('#:~:text='),
      ID: 'a',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', ' =1', '\u200B=1', '＝1', '|cmd', '%0'])(
    'has no formula: %j',
    (body) => {
      const [, first = []] = rows(formatNotes(notebook([note('a', 1, { body })]), 'csv').slice(1), ',');
      expect(first[9]).toBe(`'${body}`);
    },
  );

  it('keeps its shape and has no formula, whatever the notes hold', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const book = oddNotebook(seed);
      const table = rows(formatNotes(book, 'csv').slice(1), ',');
      expect(table).toHaveLength(1 + book.notes.filter(({ deleted }) => deleted === undefined).length);
      for (const row of table) {
        expect(row).toHaveLength(19);
        for (const cell of row) expect(cell).not.toMatch(/^[\s\u200B\uFEFF\u202C\u202E]*[=+\-@|＝]/u);
      }
    }
  });
});

describe('Anki', () => {
  const lines = (book: ReturnType<typeof notebook>) => formatNotes(book, 'anki');
  const cards = (text: string) => rows(text.replace(/^(?:#.*\n)+/, ''), '\t');

  it('has a card for each note and concept, with ids that stay', () => {
    const text = lines(notebook([note('a', 1), note('b', 2, { body: '' })]));
    expect(text).toMatch(/^#separator:tab\n#html:false\n/);
    expect(text).toContain('\n#guid column:1\n');
    expect(cards(text)).toEqual([
      [
        'oncogloss-note-a',
        'What I think of a',
        expect.stringMatching(/^“quiet passage a”\nQuiet cells/),
        'oncogloss Method to-read',
      ],
      [
        'oncogloss-note-b',
        'Method: Quiet cells & their *edge* · Results',
        expect.any(String),
        'oncogloss Method to-read',
      ],
      [
        'oncogloss-concept-dormancy',
        'tumour dormancy',
        expect.stringMatching(/^A halt of growth\.\n“quiet/),
        'oncogloss concept',
      ],
    ]);
  });

  it('keeps its shape and runs nothing, whatever the notes hold', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const text = lines(oddNotebook(seed));
      for (const card of cards(text)) {
        expect(card).toHaveLength(4);
        expect(card[0]).toMatch(/^oncogloss-(?:note|concept)-/);
        for (const field of card) expect(field).not.toMatch(/\[sound:|\[latex\]|\[\$|\\[([]|\{\{/);
        expect(card[3]).not.toMatch(/[\n\t]/);
      }
    }
  });
});

describe('the reading sheet', () => {
  it('shows passages and notes under the headings of the paper', () => {
    const book = notebook([
      note('a', 1),
      note('b', 2, { body: '' }),
      note('c', 3, { target: { ...note('c', 3).target, section: 'Methods & more' } }),
    ]);
    const { document } = new JSDOM(formatNotes(book, 'html')).window;
    expect(document.title).toBe(PAPER.title);
    expect([...document.querySelectorAll('h2')].map((h) => h.textContent)).toEqual([
      'Results',
      'Methods & more',
    ]);
    expect([...document.querySelectorAll('blockquote')].map((q) => q.textContent)).toEqual([
      'quiet passage a',
      'quiet passage b',
      'quiet passage c',
    ]);
    expect(document.querySelectorAll('.body')).toHaveLength(2);
    expect(document.querySelector('.where a')?.getAttribute('href')).toContain('#:~:text=');
  });

  it('has only elements of its own, whatever the notes hold', () => {
    const parser = new new JSDOM('').window.DOMParser();
    for (let seed = 1; seed <= 30; seed++) {
      const book = oddNotebook(seed);
      book.papers.forEach((paper) => {
        paper.url = seed % 2 ? 'javascript:alert(1)' : '"><script>alert(1)</script>';
        paper.identifiers = [];
      });
      const document = parser.parseFromString(formatNotes(book, 'html'), 'text/html');
      const names = new Set([...document.querySelectorAll('*')].map((element) => element.localName));
      for (const name of names)
        expect(
          'html head meta title style body section header h1 h2 p article blockquote a footer',
        ).toContain(name);
      for (const element of document.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          expect('charset content http-equiv name lang class dir href rel').toContain(name);
          if (name === 'href') expect(value).toMatch(/^https?:/);
        }
      expect(document.querySelectorAll('article')).toHaveLength(
        book.notes.filter(({ deleted }) => deleted === undefined).length,
      );
    }
  });
});
