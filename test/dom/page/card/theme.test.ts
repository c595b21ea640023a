// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { pageTheme } from '../../../../src/page/card';

afterEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
});

const themeOf = (html: string) => {
  document.body.innerHTML = html;
  return pageTheme(document.querySelector('b') as Element);
};

describe('pageTheme', () => {
  it('is decided by the nearest painted background', () => {
    expect(
      themeOf('<div style="background:#fff"><section style="background:#181a1b"><b>x</b></section></div>'),
    ).toBe('dark');
    expect(
      themeOf('<div style="background:#181a1b"><section style="background:#fafafa"><b>x</b></section></div>'),
    ).toBe('light');
  });

  it('looks through transparent elements', () => {
    expect(
      themeOf('<div style="background:#111"><p style="background:rgba(255,255,255,.1)"><b>x</b></p></div>'),
    ).toBe('dark');
  });

  it('is light for a page that paints nothing', () => {
    expect(themeOf('<b>x</b>')).toBe('light');
  });
});
