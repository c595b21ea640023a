import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../src/core/abbreviations/clean';

describe('cleanText', () => {
  it('writes hyphens, spaces and quotes in one way', () => {
    expect(cleanText('“TGF‐β”\u00A0and\u2009IL−6').text).toBe("'TGF-β' and IL-6");
  });

  it('leads every clean offset back to its own character', () => {
    const raw = '\u200Bci\u00ADrcu\u2063\u200Blating 🧬 cells\u2063';
    const { text, original } = cleanText(raw);
    expect(text).toBe('circulating 🧬 cells');
    for (let at = 0; at < text.length; at++) expect(raw[original(at)]).toBe(text[at]);
  });

  it('keeps block breaks', () => {
    expect(cleanText('a\u2029b\nc').text).toBe('a\u2029b c');
  });
});
