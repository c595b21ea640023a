import { describe, expect, it } from 'vitest';
import { CATEGORY_STYLE, categoryStyles, type VocabularyInfo } from '../../../../src/core/model';
import { markOf, marksOf } from '../../../../src/extension/vocabularies/marks';
import { highlightCss, highlightName } from '../../../../src/page/paint';
import { contrast, GROUNDS } from '../../../../src/ui/options/contrast';

const info = (id: string, more: Partial<VocabularyInfo> = {}): VocabularyInfo => ({
  id,
  name: id,
  category: 'gene',
  on: true,
  concepts: 1,
  forms: 1,
  left: 0,
  file: 'a.obo',
  format: 'obo',
  imported: '2026-11-24T10:00:00.000Z',
  ...more,
});

describe('the mark of a vocabulary', () => {
  it('is that of its category while no colour is chosen', () => {
    expect(markOf(info('v1'))).toBeUndefined();
    expect(marksOf([info('v1')]).marks).toEqual({});
  });

  it.each(['#ffff00', '#000000', '#ffffff', '#c2185b', '#808080', '#0000ff'])(
    'is seen on light and dark pages in %s',
    (colour) => {
      const mark = markOf(info('v1', { colour }));
      expect(mark).toMatchObject({ line: CATEGORY_STYLE.gene.line });
      for (const ground of ['light', 'dark'] as const)
        expect(contrast(mark?.[ground] ?? '', GROUNDS[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps a colour that is seen as it is', () => {
    expect(markOf(info('v1', { colour: '#c2185b' }))?.light).toBe('#c2185b');
  });

  it('reaches the sheet of the page under its own name, beside the categories', () => {
    const { marks } = marksOf([
      info('v1', { colour: '#c2185b' }),
      info('v2', { on: false, colour: '#111111' }),
    ]);
    const css = highlightCss('light', categoryStyles(marks));
    const name = highlightName({
      kind: 'term',
      start: 0,
      end: 1,
      concept: 'v1:0',
      category: 'gene',
      mark: 'v1',
    });
    expect(css).toContain(`::highlight(${name}){text-decoration:underline dotted 2.5px #c2185b}`);
    expect(css).toContain('::highlight(oncogloss-term-gene)');
    expect(css).not.toContain('v2');
    // Forced colours as well.
    expect(css.split(`::highlight(${name})`)).toHaveLength(3);
  });
});

describe('what pages are told', () => {
  it('changes with what is looked for, and not with a name', () => {
    const before = marksOf([info('v1'), info('v2', { on: false })]);
    expect(marksOf([info('v1', { name: 'other' })])).toEqual(before);
    expect(marksOf([info('v1', { category: 'model' })])).not.toEqual(before);
    expect(marksOf([info('v1'), info('v2')])).not.toEqual(before);
    expect(marksOf([info('v1', { on: false })])).toEqual({ on: [], marks: {} });
  });
});
