import { describe, expect, it } from 'vitest';
import { CATEGORY_STYLE, categoryStyles } from '../../../../src/core/model';
import { highlightCss } from '../../../../src/page/paint/sheet';

describe('the colours of marks', () => {
  const own = categoryStyles({ gene: { light: '#123456', dark: '#abcdef' } });

  it('are the reader’s where chosen, ours elsewhere, and the line stays', () => {
    for (const [theme, colour] of [
      ['light', '#123456'],
      ['dark', '#abcdef'],
    ] as const) {
      const css = highlightCss(theme, own);
      const { line, thickness } = CATEGORY_STYLE.gene;
      expect(css).toContain(
        `oncogloss-term-gene){text-decoration:underline ${line} ${thickness}px ${colour}}`,
      );
      expect(css).not.toContain(CATEGORY_STYLE.gene[theme]);
      expect(css).toContain(CATEGORY_STYLE.model[theme]);
    }
  });

  it('are ours where nothing was chosen', () => {
    expect(highlightCss('light')).toBe(highlightCss('light', categoryStyles({})));
  });
});
