import { describe, expect, it } from 'vitest';
import { BLOCK_BREAK } from '../../../../../src/core/model';
import { placeNotes } from '../../../../../src/core/notes/anchor';
import { makeTarget, type SectionSpan } from '../../../../../src/core/notes/selectors';

const P1 =
  'Most cells that leave a tumour die in the blood. Those that survive may rest for years before they grow into a metastasis that can be seen.';
const P2 =
  'Resistance can be there before treatment begins or arise under it. A second biopsy often tells which of the two has happened in a patient.';
const P3 =
  'Linus Pauling is not known for work on machines, but vitamin C was tried in patients whose cancer had come back after chemotherapy.';
const page = (...blocks: string[]) => blocks.join(BLOCK_BREAK);
const ORIGINAL = page('Introduction', P1, P2, P3);

function noteOn(words: string, text = ORIGINAL, sections: SectionSpan[] = []) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}"`);
  return { id: words, target: makeTarget(text, { start, end: start + words.length }, sections) };
}

/** Places notes on words of the original in a changed text; says how, and what stands there. */
function found(words: string, text: string, from = ORIGINAL) {
  const [placement] = placeNotes({ text }, [noteOn(words, from)]);
  const { placing, span } = placement ?? {};
  return [placing, span ? text.slice(span.start, span.end) : undefined];
}

describe('where the passage stands as it stood', () => {
  it('is exact', () => {
    expect(found('rest for years', ORIGINAL)).toEqual(['exact', 'rest for years']);
  });
  it('is exact at a hint when something was put before it', () => {
    const text = page('Advertisement', ORIGINAL);
    const start = text.indexOf('biopsy');
    const note = { ...noteOn('biopsy'), hints: [{ start, end: start + 6 }] };
    expect(placeNotes({ text }, [note])).toEqual([
      { id: 'biopsy', placing: 'exact', span: { start, end: start + 6 } },
    ]);
  });
  it('does not follow a hint to other words', () => {
    const note = { ...noteOn('biopsy'), hints: [{ start: 3, end: 9 }] };
    expect(placeNotes({ text: ORIGINAL }, [note])[0]?.span).toEqual(note.target.position);
  });
  it('survives hints and positions outside the text', () => {
    const note = {
      ...noteOn('biopsy'),
      hints: [
        { start: -5, end: 3 },
        { start: 9e6, end: 9e6 + 4 },
      ],
    };
    expect(placeNotes({ text: 'short' }, [note])[0]?.placing).toBe('lost');
    expect(placeNotes({ text: '' }, [note])).toEqual([{ id: 'biopsy', placing: 'lost' }]);
  });
});

describe('where the passage has moved or changed a little', () => {
  it('follows it behind a banner and to another order', () => {
    expect(found('biopsy', page('Advertisement', ORIGINAL))).toEqual(['moved', 'biopsy']);
    expect(found('rest for years', page(P3, P2, 'Introduction', P1))).toEqual(['moved', 'rest for years']);
  });
  it('takes no notice of white space, dashes, quotes and ligatures', () => {
    const from = page(P1, `The "first-line" drug was stopped. ${P2}`);
    const text = page(P1, `The “ﬁrst\u2011line”\u00a0drug was\n  stopped. ${P2}`);
    expect(found('first-line" drug', text, from)).toEqual(['moved', 'ﬁrst\u2011line”\u00a0drug']);
  });
  it('finds a misprinted word by its context, and cuts at word ends', () => {
    expect(found('metastasis', ORIGINAL.replace('metastasis', 'metastsis'))).toEqual(['moved', 'metastsis']);
    const edited = ORIGINAL.replace('A second biopsy often', 'A sxcond biopsyy oftn');
    expect(found('second biopsy often', edited)).toEqual(['moved', 'sxcond biopsyy oftn']);
  });
  it('passes over citations set in another way', () => {
    const from = page(P1, P2.replace('under it.', 'under it [12, 14].'), P3);
    const text = page(P1, P2.replace('under it.', 'under it.12,14'), P3);
    expect(found('A second biopsy often tells', text, from)).toEqual([
      'moved',
      'A second biopsy often tells',
    ]);
  });
});

describe('a passage of many pages', () => {
  const chapter = Array.from(
    { length: 400 },
    (_, i) => `Clone ${i} of ${i * 7} cells grew in dish ${i * 13 + 5}.`,
  );
  const from = page(P1, chapter.join(' '), P2);

  it('is found by its ends, in a text edited between them', () => {
    const words = chapter.join(' ');
    const text = page(
      'Advertisement',
      P1,
      words.replaceAll('grew', 'grown').replace('Clone 0 ', 'Clones 0 '),
      P2,
    );
    const [placing, passage] = found(words, text, from);
    expect(placing).toBe('moved');
    expect(passage?.startsWith('Clones 0')).toBe(true);
    expect(passage?.endsWith('dish 5192.')).toBe(true);
  });
  it('is not surely found when most of it is gone', () => {
    const text = page(P1, [...chapter.slice(0, 30), ...chapter.slice(-30)].join(' '), P2);
    expect(['lost', 'uncertain']).toContain(found(chapter.join(' '), text, from)[0]);
  });
});

describe('where the passage is gone', () => {
  it('is lost with its sentence', () => {
    const sentence = ' A second biopsy often tells which of the two has happened in a patient.';
    expect(found('biopsy', ORIGINAL.replace(sentence, ''))[0]).toBe('lost');
    expect(found(sentence.trim(), ORIGINAL.replace(sentence, ''))[0]).toBe('lost');
  });
  it('is lost when only the word is gone and its context stands', () => {
    expect(found('biopsy', ORIGINAL.replace('biopsy ', ''))[0]).toBe('lost');
  });
  it('is not surely found when another word stands in its place', () => {
    expect(['lost', 'uncertain']).toContain(found('biopsy', ORIGINAL.replace('biopsy', 'opinion'))[0]);
  });
  it('does not take the same word in another sentence for it', () => {
    const text = page('Introduction', P1, P3, 'Nobody knows whether a biopsy spreads cells.');
    expect(['lost', 'uncertain']).toContain(found('biopsy', text)[0]);
  });
  it('does not find Linus in machines', () => {
    const text = page(
      P1,
      P2,
      'It is not known for work on maLinuschines, but vitamin C was tried in patients.',
    );
    expect(found('Linus', text)[0]).not.toBe('exact');
    expect(found('Linus', text)[0]).not.toBe('moved');
  });
});

describe('where it could stand in several places', () => {
  const row = (arm: string) => page('Fatigue', '12 (30)', '3 (8)', 'Nausea', '9 (22)', '1 (2)', arm);
  const table = page(P1, 'Low dose', row('a'), 'High dose', row('b'), P2);

  it('asks which of two equal rows it is when nothing tells', () => {
    const once = page(P1, row('a'), P2, P3);
    const text = page(row('a'), P2, P1, row('a'), P2, P3, P1, row('a'), P2);
    expect(found('Nausea', text, once)[0]).toBe('uncertain');
  });
  it('takes the row that has the context', () => {
    const second = table.lastIndexOf('Nausea');
    const note = { id: 'n', target: makeTarget(table, { start: second, end: second + 6 }) };
    const text = page('Advertisement', table);
    expect(placeNotes({ text }, [note])[0]).toEqual({
      id: 'n',
      placing: 'moved',
      span: { start: text.lastIndexOf('Nausea'), end: text.lastIndexOf('Nausea') + 6 },
    });
  });
  it('lets the heading decide', () => {
    const body = page(P1, P2);
    const text = page('Methods', body, '3. RESULTS', body, 'Discussion', P3);
    const results = text.indexOf('3. RESULTS');
    const discussion = text.indexOf('Discussion');
    const sections = [
      { title: 'Methods', start: 0, end: results },
      { title: '3. RESULTS', start: results, end: discussion },
      { title: 'Discussion', start: discussion, end: text.length },
    ];
    const before = page('Results', body, 'Discussion', P3);
    const note = noteOn('Those that survive', before, [{ title: 'Results', start: 0, end: 300 }]);
    const [placement] = placeNotes({ text, sections }, [note]);
    expect(placement?.placing).toBe('moved');
    expect(placement?.span?.start).toBe(text.lastIndexOf('Those that survive'));
  });
});

it('answers in the order asked, the same every time', () => {
  const notes = ['metastasis', 'biopsy', 'vitamin C', 'Resistance can be there'].map((words) =>
    noteOn(words),
  );
  const text = page(P3, P1.replace('metastasis', 'metastsis'), 'Advertisement', P2);
  const first = placeNotes({ text }, notes);
  expect(first.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
  expect(placeNotes({ text }, notes)).toEqual(first);
  const backwards = placeNotes({ text }, [...notes].reverse()).reverse();
  expect(backwards).toEqual(first);
});
