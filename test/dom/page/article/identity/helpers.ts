import { JSDOM } from 'jsdom';
import type { Article } from '../../../../../src/core/model';
import { articleOf } from '../../../../../src/page/article';

/** Metadata tags by name. */
export const metas = (tags: Record<string, string | string[]>): string =>
  Object.entries(tags)
    .flatMap(([name, contents]) => [contents].flat().map((content) => [name, content] as const))
    .map(([name, content]) => {
      const safe = content.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      return `<meta ${/^(?:og|article):/.test(name) ? 'property' : 'name'}="${name}" content="${safe}">`;
    })
    .join('');

export const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const PROSE = 'Cells that wait in the bone were followed for years and did not divide. '.repeat(6);

/** The body of a whole article. */
export const body = (title: string): string =>
  `<h1>${title}</h1><h2>Abstract</h2><p>${PROSE}</p>${['Introduction', 'Methods', 'Results', 'Discussion']
    .map((heading) => `<h2>${heading}</h2>${`<p>${PROSE}</p>`.repeat(6)}`)
    .join('')}<h2>References</h2><ol><li>Aldana M. Quiet cells. J Imagin Oncol. 2011;3:1–9.</li></ol>`;

/** The body of a page that shows no more than an abstract. */
export const abstractBody = (title: string): string =>
  `<h1>${title}</h1><section id="abstract"><h2>Abstract</h2><h3>Background</h3><p>${PROSE}</p><h3>Results</h3><p>${PROSE}</p></section>`;

export function page(head: string, shown: string, url: string, title = 'Quiet cells'): Document {
  return new JSDOM(
    `<!doctype html><html><head><title>${title}</title>${head}</head><body>${shown}</body></html>`,
    { url },
  ).window.document;
}

/** What is read of a page; `undefined` fields are those that it does not state. */
export const read = (head: string, shown: string, url: string, title?: string): Article =>
  articleOf(page(head, shown, url, title));
