import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../../src/core/model';
import { formatReferences } from '../../../../../src/core/references';
import { oneLine } from '../../../../../src/core/text';
import { oddText, seeded } from '../../../harness/odd-text';
import { readBack } from './read-back';
import { REFERENCES } from './references';

describe('RIS', () => {
  const file = formatReferences(REFERENCES, 'ris');
  const items = readBack(file, 'ris');

  it('reads back whole', () => {
    expect(items).toHaveLength(REFERENCES.length);
    expect(items[0]).toMatchObject({
      type: 'article-journal',
      title: 'Quiet mRNA & the 5% rule: HER2_low cells at $0',
      author: [
        { family: 'Aldana', given: 'M. A.' },
        { family: 'van der Brisk', given: 'T.' },
        { family: "O'Cairn", given: 'J.' },
      ],
      'container-title': 'J Imagin Oncol',
      issued: { 'date-parts': [[2021, 3, 5]] },
      volume: '71',
      issue: '2',
      page: '140-148',
      DOI: '10.1000/x_y.2021(3)<140>',
      PMCID: 'PMC9000001',
    });
    expect(items[1]).toMatchObject({
      author: [
        { literal: 'Waiting Cells Working Group II' },
        { literal: 'Imaginary Health Organization – Unit 4' },
      ],
      issued: { 'date-parts': [[2019]] },
      page: '959289',
    });
    expect(items[4]).toMatchObject({ type: 'chapter', page: '12-40' });
    expect(items[7]).toMatchObject({ type: 'webpage', URL: 'https://guide.example/a?b=1&c={2}' });
  });

  it('says what it could not tell', () => {
    expect(items[2]?.note).toBe('The list of authors was cut short (et al.).');
    expect(items[3]?.note).toBe('As printed: J. Field, Phys. Rev. X 12, 345 (1990).');
    expect(items[8]?.title).toBe('ibid., see there & elsewhere {p. 4}');
  });

  it('keeps the rules of its lines', () => {
    const lines = file.split('\r\n');
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(REFERENCES.length);
    expect(file).not.toMatch(/[^\r]\n/);
  });

  it('lets no value end its line or its record', () => {
    const random = seeded(5);
    for (let i = 0; i < 300; i++) {
      const title = `T ${oddText(random)}`;
      const reference: Reference = {
        n: 1,
        key: '1',
        authors: [oddText(random, 3), 'Aldana MA'],
        title,
        container: `J ${oddText(random, 4)}`,
        text: oddText(random),
      };
      const [item, ...more] = readBack(
        formatReferences([reference, ...REFERENCES.slice(1, 2)], 'ris'),
        'ris',
      );
      expect(more).toHaveLength(1);
      expect(item?.title).toBe(oneLine(title));
      expect(item?.author).toContainEqual({ family: 'Aldana', given: 'M. A.' });
    }
  });
});
