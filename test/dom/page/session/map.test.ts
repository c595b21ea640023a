import { describe, expect, it } from 'vitest';
import type { Category } from '../../../../src/core/model';
import { Block } from '../../../../src/page/read';
import { firstInSection, mapOf } from '../../../../src/page/session/map';
import type { Entry } from '../../../../src/page/session/store';

/** An entry per element of the page; words in capitals are terms of the category of that name. */
function entriesOf(html: string): Entry[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('h1,h2,h3,h4,p,[role=heading]')].map((element) => {
    const text = element.textContent ?? '';
    const heading = element.matches('h1,h2,h3,h4,[role=heading]');
    return {
      block: new Block({ container: element, text, links: [], heading }),
      matches: [...text.matchAll(/\b[A-Z]{4,}\b/g)].map((m) => ({
        kind: 'term' as const,
        concept: m[0],
        category: m[0].toLowerCase() as Category,
        start: m.index,
        end: m.index + m[0].length,
      })),
      abbreviations: [],
      citations: [],
      shown: [],
      scanned: true,
      alive: true,
    };
  });
}

const counted = (html: string) => mapOf(entriesOf(html)).sections.map(({ title, counts }) => [title, counts]);

describe('mapOf', () => {
  it('counts categories in the sections of the paper; subsections belong to their section', () => {
    expect(
      counted(`<h1>A paper of METASTASIS</h1><h2>Abstract</h2><p>GENE and GENE</p>
        <h2>Results</h2><p>GENE</p><h3>More</h3><p>MODEL</p><h2>Ethics</h2><p>None</p>`),
    ).toEqual([
      ['A paper of METASTASIS', { metastasis: 1 }],
      ['Abstract', { gene: 2 }],
      ['Results', { gene: 1, model: 1 }],
      ['Ethics', {}],
    ]);
  });

  it('takes the level that a page gives its headings by role', () => {
    expect(
      counted(`<h1>Title</h1><div role="heading" aria-level="2">One</div><p>GENE</p>
        <div role="heading" aria-level="2">Two</div><p>MODEL</p>`).map(([title]) => title),
    ).toEqual(['Title', 'One', 'Two']);
  });

  it('is one nameless section where there are no headings', () => {
    expect(counted('<p>GENE</p><p>MODEL</p>')).toEqual([['', { gene: 1, model: 1 }]]);
    expect(counted('')).toEqual([]);
  });

  it('says how far down the text each section stands', () => {
    const { sections } = mapOf(entriesOf('<h2>12345</h2><p>12345</p><h2>12345</h2><h2>12345</h2>'));
    expect(sections.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.5, 0.75],
      [0.75, 1],
    ]);
  });

  it('cuts what is longer than a title, and takes white space for one space', () => {
    const [section] = mapOf(entriesOf(`<h2>a\n  b ${'c'.repeat(500)}</h2>`)).sections;
    expect(section?.title.startsWith('a b ccc')).toBe(true);
    expect(section?.title.length).toBeLessThanOrEqual(200);
  });
});

describe('firstInSection', () => {
  const html = '<h2>One</h2><p>GENE</p><h2>Two</h2><p>MODEL</p><p>and GENE, then GENE</p>';

  it('is the first place of the category there', () => {
    const found = firstInSection(entriesOf(html), 1, 'gene');
    expect(found?.entry.block.text).toBe('and GENE, then GENE');
    expect(found?.match.start).toBe(4);
  });

  it('is null where there is none', () => {
    expect(firstInSection(entriesOf(html), 0, 'model')).toBeNull();
    expect(firstInSection(entriesOf(html), 9, 'model')).toBeNull();
  });
});
