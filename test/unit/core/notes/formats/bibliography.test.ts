import { describe, expect, it } from 'vitest';
import { formatNotes } from '../../../../../src/core/notes/formats';
import { readBack } from '../../references/formats/read-back';
import { note, notebook, oddNotebook, PAPER } from './notebook';

const book = notebook([note('b', 20, { body: 'p < .05 and <b>' }), note('a', 10)]);

describe('papers with notes', () => {
  it('in RIS have a note of the record for each', () => {
    const file = formatNotes(book, 'ris');
    expect(readBack(file, 'ris')).toMatchObject([{ title: PAPER.title, DOI: '10.1000/Quiet.1' }]);
    const notes = file.split('\r\n').filter((line) => line.startsWith('N1  - '));
    expect(notes).toEqual([
      expect.stringMatching(
        /^N1 {2}- “quiet passage a” — What I think of a \[Method; to read\] https:\S+#:~:text=\S+$/,
      ),
      expect.stringContaining('p < .05 and &lt;b>'),
    ]);
  });

  it('in BibTeX have them as annotation', () => {
    const file = formatNotes(book, 'bibtex');
    expect(readBack(file, 'bibtex')).toMatchObject([{ title: PAPER.title, id: 'aldana2021quiet' }]);
    expect(file).toMatch(/annote = \{“quiet passage a” — What I think of a .* • “quiet passage b”/);
  });

  it('are records of their own, whatever the notes hold', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const odd = oddNotebook(seed);
      const papers = new Set(
        odd.notes.filter(({ deleted }) => deleted === undefined).map(({ paper }) => paper),
      );
      for (const format of ['ris', 'bibtex'] as const)
        expect(readBack(formatNotes(odd, format), format)).toHaveLength(papers.size);
    }
  });
});
