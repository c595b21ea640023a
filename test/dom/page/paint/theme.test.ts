// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { themeOf } from '../../../../src/page/paint';
import { luminance } from '../../../../src/page/paint/theme';

afterEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
});

const themeIn = (html: string) => {
  document.body.innerHTML = html;
  return themeOf(document.querySelector('b') as Element);
};

describe('themeOf', () => {
  it('is decided by the nearest painted background', () => {
    expect(
      themeIn('<div style="background:#fff"><section style="background:#181a1b"><b>x</b></section></div>'),
    ).toBe('dark');
    expect(
      themeIn('<div style="background:#181a1b"><section style="background:#fafafa"><b>x</b></section></div>'),
    ).toBe('light');
  });

  it('looks through transparent elements', () => {
    expect(
      themeIn('<div style="background:#111"><p style="background:rgba(255,255,255,.1)"><b>x</b></p></div>'),
    ).toBe('dark');
  });

  it('goes by the text where nothing is painted', () => {
    expect(themeIn('<b>x</b>')).toBe('light');
    expect(themeIn('<b style="color:#eee">x</b>')).toBe('dark');
  });
});

describe('luminance', () => {
  it('knows the ways in which browsers write computed colours', () => {
    const of = (colour: string) => luminance(colour)?.luminance ?? Number.NaN;
    expect(of('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(of('rgb(119 119 119)')).toBeCloseTo(0.184, 2);
    expect(of('color(srgb 0.467 0.467 0.467)')).toBeCloseTo(0.184, 2);
    expect(of('oklch(0.21 0.034 264.665)')).toBeLessThan(0.05);
    expect(of('oklab(0.985 0 0)')).toBeGreaterThan(0.9);
    expect(of('lab(7.8 -0.2 -1.1)')).toBeLessThan(0.05);
    expect(of('lch(98 1 none)')).toBeGreaterThan(0.9);
    expect(luminance('canvas')).toBeNull();
    expect(luminance('color(display-p3 0 0 0)')).toBeNull();
  });

  it('reads the opacity', () => {
    expect(luminance('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
    expect(luminance('rgb(0 0 0 / 25%)')?.alpha).toBe(0.25);
    expect(luminance('oklch(0.2 0 0 / 0.5)')?.alpha).toBe(0.5);
  });
});
