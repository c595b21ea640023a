import { seeded } from './random';
import { sentences } from './sentences';

export { paperPage } from './paper';
export { seeded } from './random';
export { sentences } from './sentences';

const escapeHtml = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Markup as articles have it: here and there emphasis, a citation link, an index. */
function dressed(sentence: string, next: () => number): string {
  const words = escapeHtml(sentence).split(' ');
  const at = Math.floor(next() * words.length);
  const roll = next();
  if (roll < 0.2) words[at] = `<i>${words[at]}</i>`;
  else if (roll < 0.3) words[at] = `<b>${words[at]}</b>`;
  if (next() < 0.35)
    words.push(`[<a href="#ref-CR${1 + Math.floor(next() * 60)}">${1 + Math.floor(next() * 60)}</a>]`);
  return words.join(' ');
}

/** An article of about `words` words, the same for the same seed. */
export function articlePage(words: number, seed = 1, script = ''): string {
  const next = seeded(seed);
  const pool = sentences();
  const parts: string[] = [];
  let count = 0;
  let paragraph: string[] = [];
  while (count < words) {
    const sentence = pool[Math.floor(next() * pool.length)] as string;
    count += sentence.split(' ').length;
    paragraph.push(dressed(sentence, next));
    if (paragraph.length < 6) continue;
    if (parts.length % 12 === 0) parts.push(`<h2>Section ${parts.length / 12 + 1}</h2>`);
    parts.push(`<p>${paragraph.join(' ')}</p>`);
    paragraph = [];
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<meta name="citation_title" content="Bench"><meta name="citation_doi" content="10.1000/bench.1">
<style>body{font:16px/1.5 serif}main{max-width:42em;margin:auto}</style></head>
<body><main><article><h1>Bench</h1>${parts.join('\n')}<p>${paragraph.join(' ')}</p></article></main>${script}</body></html>`;
}
