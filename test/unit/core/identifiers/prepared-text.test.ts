import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../../src/core/identifiers/prepared-text';
import { BLOCK_BREAK, SEAM } from '../../../../src/core/model';

describe('prepareText', () => {
  it('maps every stretch of the prepared text to the same characters of the original', () => {
    const original = '\u200Ba\u00ADb\u200B\u200Bc\u2060d\uFEFF';
    const prepared = prepareText(original);
    expect(prepared.text).toBe('abcd');
    for (let start = 0; start < 4; start++) {
      for (let end = start + 1; end <= 4; end++) {
        const span = prepared.originalSpan(start, end);
        const stretch = original.slice(span.start, span.end);
        expect(stretch.replace(/[\u200B\u00AD\u2060\uFEFF]/g, '')).toBe(prepared.text.slice(start, end));
        expect(stretch).toMatch(/^[a-d].*[a-d]$|^[a-d]$/s);
      }
    }
  });

  it('makes spaces, hyphens and full-width marks plain without moving anything', () => {
    expect(prepareText('a\u00A0b\u2009c\u2011d\uFF1Ae\uFF08f').text).toBe('a b c-d:e(f');
  });

  it('keeps the marks between blocks and inline elements', () => {
    expect(prepareText(`a${SEAM}b${BLOCK_BREAK}c`).text).toBe(`a${SEAM}b${BLOCK_BREAK}c`);
  });
});
