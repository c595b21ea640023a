import { describe, expect, it } from 'vitest';
import type { PageAnswer } from '../../../src/cli/answer';
import { readingSheet } from '../../../src/cli/reading-sheet';
import type { Concept } from '../../../src/core/model';
import { aNote } from '../extension/store/fixtures';

const concept = (id: string, label: string, gloss?: string): [string, Concept] => [
  id,
  { id, label, category: 'metastasis', synonyms: [], codes: [], relations: {}, ...(gloss && { gloss }) },
];
const term = (start: number, text: string, id: string) =>
  ({ start, end: start + text.length, text, concept: id, category: 'metastasis' }) as const;

const page: PageAnswer = {
  file: 'x.html',
  article: { doi: '10.1/x_y', pmid: '12', pmcid: null, title: 'On *stars* & <b>', journal: 'J Test' },
  text: '',
  terms: [
    term(0, 'anoikis', 'anoikis'),
    term(10, 'Metastases', 'metastasis'),
    term(30, 'Anoikis', 'anoikis'),
  ],
  identifiers: [],
  abbreviations: [],
  references: [],
  citations: [],
};

describe('readingSheet', () => {
  const sheet = readingSheet(
    page,
    new Map([concept('anoikis', 'Anoikis', 'Death of a cell adrift.'), concept('metastasis', 'Metastasis')]),
  );

  it('lists terms in the order of first use, with definitions and counts', () => {
    expect(sheet.indexOf('**Anoikis** (metastasis, 2×; here: anoikis)')).toBeGreaterThan(0);
    expect(sheet).toContain('Death of a cell adrift.');
    expect(sheet.indexOf('**Metastasis**')).toBeGreaterThan(sheet.indexOf('**Anoikis**'));
  });

  it('says so where a definition is still to be written', () => {
    expect(sheet).toContain('Its definition is still to be written.');
  });

  it('shows the page’s characters as they are', () => {
    expect(sheet).toContain('# On \\*stars\\* & \\<b\\>');
    expect(sheet).toContain('J Test · DOI 10.1/x\\_y · PMID 12');
  });

  it('leaves out sections that would be empty', () => {
    expect(sheet).not.toMatch(/## (References|Identifiers)/);
  });

  it('has the reader’s notes behind the terms, and says where one stands no more', () => {
    const notes = {
      notes: [
        {
          note: aNote({ colour: 'purple', body: 'Only *in vitro*?', tags: ['exam'] }),
          placing: 'exact' as const,
        },
        { note: aNote({ id: 'b', concepts: ['anoikis'] }), placing: 'lost' as const },
      ],
      others: [],
    };
    const [before, after] = readingSheet(
      page,
      new Map([concept('anoikis', 'Anoikis', 'Death of a cell adrift.')]),
      notes,
    ).split('## Notes');
    expect(before).toContain('## Terms');
    expect(after).toContain('Only *in vitro*?\n\n**question** · \\#exam');
    expect(after).toContain('Anoikis · not found on this page');
    expect(before).not.toContain('in vitro');
  });
});
