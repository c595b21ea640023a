import { identifierLinks } from '../../identifiers';
import type { Note, Paper } from '../../model';
import { wellFormed } from '../../text';
import { linkToPassage } from './text-fragment';
import { byPaper, conceptNames, type Notebook } from './types';

const STYLE = `
  @page { margin: 20mm 22mm; }
  body { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; color: #1d1b18; background: #fff;
    font: 1rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif; }
  h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; }
  header p, footer, .where { font: .8125rem/1.45 system-ui, sans-serif; color: #5d574f; margin: .15rem 0; }
  section + section { margin-top: 3.5rem; break-before: page; }
  h2 { font: 600 .8125rem/1.4 system-ui, sans-serif; color: #5d574f; margin: 2rem 0 .5rem;
    border-bottom: 1px solid #d8d2c8; padding-bottom: .25rem; }
  article { margin: 1.25rem 0; padding-left: 1rem; border-left: 3px solid var(--line); break-inside: avoid; }
  blockquote { margin: 0; }
  .body { margin: .5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere;
    font: .9375rem/1.5 system-ui, sans-serif; }
  .yellow { --line: #b58900; } .green { --line: #3f7d3a; } .blue { --line: #2b6cb0; }
  .purple { --line: #7a4fa3; } .red { --line: #b3423a; }
  a { color: inherit; }
  @media print { body { margin: 0; padding: 0; max-width: none; } }
`;

/**
 * A reading sheet to print: each paper on its own page, its notes under the headings of the paper. Every text is
 * escaped, nothing in it can run or load, and its policy says so too.
 */
export function notesToHtml(notebook: Notebook): string {
  const sheets = byPaper(notebook).map(({ paper, notes }) => sheet(paper, notes, notebook));
  const titles = byPaper(notebook).map(({ paper }) => paper.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titles.length === 1 ? (titles[0] ?? '') : 'Notes')}</title>
<style>${STYLE}</style>
</head>
<body>
${sheets.join('\n')}
<footer>${escapeHtml(notebook.now.slice(0, 10))}</footer>
</body>
</html>
`;
}

function sheet(paper: Paper, notes: readonly Note[], notebook: Notebook): string {
  const source = [paper.authors.join(', '), paper.journal, paper.year?.toString()].filter(Boolean).join('. ');
  const parts: string[] = [];
  let section: string | undefined;
  for (const note of notes) {
    if (note.target.section !== undefined && note.target.section !== section)
      parts.push(`<h2>${escapeHtml(note.target.section)}</h2>`);
    section = note.target.section;
    parts.push(article(note, notebook));
  }
  return `<section>
<header><h1>${escapeHtml(paper.title)}</h1>
<p>${escapeHtml(source)}</p>
<p>${address(paper)}</p></header>
${parts.join('\n')}
</section>`;
}

function article(note: Note, notebook: Notebook): string {
  const marks = [
    notebook.meanings[note.colour],
    ...note.tags.map((tag) => `#${tag}`),
    ...conceptNames(note, notebook),
  ];
  const link = anchor(linkToPassage(note), 'in the paper');
  const body =
    note.body.trim() === '' ? '' : `\n<p class="body" dir="auto">${escapeHtml(note.body.trim())}</p>`;
  return `<article class="${escapeHtml(note.colour)}">
<blockquote dir="auto">${escapeHtml(note.target.quote.exact)}</blockquote>${body}
<p class="where">${[escapeHtml(marks.join(' · ')), link].filter(Boolean).join(' · ')}</p>
</article>`;
}

function address(paper: Paper): string {
  const first = paper.identifiers.find(({ kind }) => kind === 'doi') ?? paper.identifiers[0];
  const url = first === undefined ? paper.url : (identifierLinks(first)[0]?.url ?? paper.url);
  return anchor(url, url);
}

const anchor = (url: string, text: string): string =>
  /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`
    : '';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for any place in HTML, attributes in quotes included. */
export const escapeHtml = (text: string): string =>
  wellFormed(text).replace(/[&<>"'\0]/g, (char) => ENTITIES[char] ?? '');
