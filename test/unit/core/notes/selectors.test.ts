import { describe, expect, it } from 'vitest';
import { BLOCK_BREAK, SEAM } from '../../../../src/core/model';
import { CONTEXT, makeTarget, quoteOf, sectionAt, trimSpan } from '../../../../src/core/notes/selectors';

const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('quoteOf', () => {
  it('keeps the words and 64 characters on either side, white space folded, across blocks', () => {
    const text = `${'a '.repeat(60)}before${BLOCK_BREAK}the\n   drug\u00a0works${BLOCK_BREAK}after ${'b '.repeat(60)}`;
    const { exact, prefix, suffix } = quoteOf(text, span(text, 'the\n   drug\u00a0works'));
    expect(exact).toBe('the drug works');
    expect(prefix.endsWith('a a before ')).toBe(true);
    expect(suffix.startsWith(' after b b')).toBe(true);
    expect([prefix.length, suffix.length].every((n) => n <= CONTEXT && n >= CONTEXT - 1)).toBe(true);
  });
  it('leaves out seams and what cannot be seen', () => {
    const text = `x chemo\u00adther\u200bapy${SEAM}12 y`;
    expect(quoteOf(text, { start: 2, end: text.length - 2 }).exact).toBe('chemotherapy12');
  });
  it('does not cut a character in two', () => {
    const text = `${'😀'.repeat(80)}word${'😀'.repeat(80)}`;
    const { prefix, suffix } = quoteOf(text, span(text, 'word'));
    expect(prefix.charCodeAt(0)).toBeGreaterThanOrEqual(0xd800);
    expect(prefix.charCodeAt(0)).toBeLessThan(0xdc00);
    expect(suffix.charCodeAt(suffix.length - 1)).toBeGreaterThanOrEqual(0xdc00);
  });
});

describe('makeTarget', () => {
  const text = `Results${BLOCK_BREAK}Cells grew. Cells grew.${BLOCK_BREAK}Methods${BLOCK_BREAK}Cells grew.`;
  const sections = [
    { title: ' Results ', start: 0, end: 32 },
    { title: 'Methods', start: 32, end: text.length },
  ];
  it('takes white space off the ends of a selection', () => {
    const target = makeTarget(text, { start: 7, end: 20 });
    expect(target.position).toEqual({ start: 8, end: 19 });
    expect(trimSpan('a \n b', { start: 1, end: 4 })).toEqual({ start: 4, end: 4 });
  });
  it('names the section by its heading', () => {
    expect(makeTarget(text, { start: 8, end: 13 }, sections).section).toBe('Results');
    expect(makeTarget(text, { start: 8, end: 13 })).not.toHaveProperty('section');
  });
  it('takes the innermost of nested sections', () => {
    const nested = [
      { title: 'outer', start: 0, end: 100 },
      { title: 'inner', start: 10, end: 20 },
    ];
    expect(sectionAt(nested, 15)?.title).toBe('inner');
    expect(sectionAt(nested, 25)?.title).toBe('outer');
    expect(sectionAt(nested, 100)).toBeUndefined();
  });
  it('notes that the words stand elsewhere between the same words, or some of them', () => {
    const row =
      'Grade 3 events were rare in both arms of the trial and resolved without treatment of any kind. ';
    const twice = `${row.repeat(4)}End of the table with other words behind it, long enough to be a context.`;
    const second = row.length + row.indexOf('rare');
    expect(makeTarget(twice, { start: second, end: second + 4 }).twins).toEqual({
      before: 0,
      after: 2,
      like: 1,
    });
    expect(makeTarget(twice, span(twice, 'table'))).not.toHaveProperty('twins');
  });
});
