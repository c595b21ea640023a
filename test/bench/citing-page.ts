import { seeded, sentences } from './pages';

const REFERENCES = 1_000;
const CITATIONS = 3_000;

/** What a page notes: when the last paragraph had its marks. Milliseconds since navigation; null while it has not. */
export interface CitingProbe {
  domContentLoaded: number;
  terms: number | null;
  citations: number | null;
}

declare global {
  interface Window {
    citing: CitingProbe;
  }
}

/** Marks are painted near the viewport only: the page shows its last paragraph, which is marked last. */
const PROBE = `<script>
const probe = window.citing = { domContentLoaded: 0, terms: null, citations: null };
const painted = (start) => { for (const [name, ranges] of CSS.highlights) if (name.startsWith(start))
  for (const { startContainer } of ranges) if (startContainer.parentElement?.closest('#last')) return performance.now(); return null; };
const see = () => { probe.terms ??= painted('oncogloss-term-'); probe.citations ??= painted('oncogloss-citation');
  if (performance.now() < 20000) { const c = new MessageChannel(); c.port1.onmessage = () => setTimeout(see, 1); c.port2.postMessage(0); } };
addEventListener('DOMContentLoaded', () => { document.querySelector('#last').scrollIntoView({ behavior: 'instant' });
  probe.domContentLoaded = performance.now(); see(); });
</script>`;

function entry(n: number, next: () => number, pool: readonly string[]): string {
  const pick = (max: number) => 1 + Math.floor(next() * max);
  const title = (pool[Math.floor(next() * pool.length)] ?? '').split(' ').slice(0, 12).join(' ');
  return `Author${n} A, Writer${pick(90)} BC, Reader D. ${title}. <i>J Invented Oncol</i> ${1980 + pick(45)};${pick(60)}:${pick(800)}–${pick(900)}. https://doi.org/10.5555/bench.${n}`;
}

/**
 * An article of 1,000 references and 3,000 citations. With `listed` false the same text without anything that says
 * which part is a list, and links that lead nowhere: all that is left to find are terms and identifiers.
 */
export function citingPage(listed: boolean, seed: number): string {
  const next = seeded(seed);
  const pool = sentences();
  const parts: string[] = [];
  for (let cited = 0; cited < CITATIONS; ) {
    if (parts.length % 12 === 0) parts.push(`<h2>Part ${parts.length / 12 + 1}</h2>`);
    const lines: string[] = [];
    for (let i = 0; i < 5; i++, cited++) {
      const n = 1 + (cited % REFERENCES);
      const sentence = (pool[Math.floor(next() * pool.length)] ?? '').replaceAll('<', '&lt;');
      lines.push(`${sentence} [<a href="#ref-CR${n}">${n}</a>]`);
    }
    parts.push(`<p>${lines.join(' ')}</p>`);
  }
  const entries = Array.from({ length: REFERENCES }, (_, i) => entry(i + 1, next, pool));
  const list = listed
    ? `<h2>References</h2><ol class="references">${entries.map((text, i) => `<li id="ref-CR${i + 1}">${text}</li>`).join('\n')}</ol>`
    : `<h2>Further text</h2>${entries.map((text) => `<p>${text}</p>`).join('\n')}`;
  const last = `<p id="last">Last, metastasis and drug resistance [<a href="#ref-CR1">1</a>].</p>`;
  return `<!doctype html><html lang="en"><head>${PROBE}<meta charset="utf-8"><title>Bench</title>
<meta name="citation_title" content="Bench"><meta name="citation_doi" content="10.1000/bench.2">
<style>body{font:16px/1.5 serif}main{max-width:42em;margin:auto}</style></head>
<body><main><article><h1>Bench</h1>${parts.join('\n')}${list}<h2>Coda</h2>${last}</article></main></body></html>`;
}
