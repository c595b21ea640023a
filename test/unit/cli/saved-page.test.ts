import { describe, expect, it } from 'vitest';
import { inProject } from '../../../src/cli/paths';
import { ownAddress, readPlainFile, readSavedPage } from '../../../src/cli/saved-page';

describe('ownAddress', () => {
  it.each([
    ['<link rel="canonical" href="https://a.org/x?y=1&amp;z=2#top">', 'https://a.org/x?y=1&z=2'],
    [`<link href='https://a.org/1' rel='canonical'>`, 'https://a.org/1'],
    ['<meta property="og:url" content="https://b.org/2">', 'https://b.org/2'],
    ['<meta name="citation_fulltext_html_url" content="http://c.org/3">', 'http://c.org/3'],
    [
      '<!-- saved from url=(0019)https://d.org/4 -->\n<link rel="canonical" href="https://a.org/1">',
      'https://d.org/4',
    ],
    [
      '<link rel="canonical" href="/relative"><meta property="og:url" content="https://b.org/2">',
      'https://b.org/2',
    ],
    ['<link rel="stylesheet" href="https://a.org/style.css">', undefined],
    ['', undefined],
  ])('%s → %s', (html, address) => {
    expect(ownAddress(html)).toBe(address);
  });
});

describe('readSavedPage', () => {
  it('serves the demo under its own address as UTF-8', () => {
    const page = readSavedPage(inProject('src/data/demo/article.html'));
    expect(page.url).toBe('https://link.springer.com/article/10.5555/oncogloss.demo.1');
    expect(page.contentType).toBe('text/html; charset=utf-8');
  });
});

describe('readPlainFile', () => {
  it('says in plain words why not', () => {
    expect(() => readPlainFile(inProject('no-such-file.html'))).toThrow('there is no such file');
    expect(() => readPlainFile(inProject('src'))).toThrow('this is a folder, not a file');
  });
});
