import type { Dice } from './random';

const escaped = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** One entry as large publishers set it: spans for its parts, and a row of links that lead away. */
function entry(dice: Dice, n: number, pool: readonly string[]): string {
  const title = escaped(dice.pick(pool).split(' ').slice(0, dice.int(9, 16)).join(' '));
  const authors = Array.from(
    { length: dice.int(1, 4) },
    (_, i) => `Author${dice.int(1, 900)} ${'ABCDEF'[i]}.`,
  ).join(', ');
  const doi = `https://doi.org/10.5555/bench.${n}`;
  return `<li class="c-article-references__item" data-counter="${n}."><p class="c-article-references__text" id="ref-CR${n}">${authors} ${title}. <i>J. Invented Oncol.</i> <b>${dice.int(1, 60)}</b>, ${dice.int(1, 800)}–${dice.int(801, 1600)} (${dice.int(1985, 2025)}).</p>
<p class="c-article-references__links"><a class="c-link" href="${doi}">Article</a> <a class="c-link" href="/scholar?q=${n}">Google Scholar</a> <span class="sr-only">of reference ${n}</span></p></li>`;
}

/** A reference list of `count` invented works with links of their own. */
export function referenceList(dice: Dice, count: number, pool: readonly string[]): string {
  const entries = Array.from({ length: count }, (_, i) => entry(dice, i + 1, pool));
  return `<section aria-labelledby="Bib1"><h2 id="Bib1">References</h2><ol class="c-article-references">
${entries.join('\n')}
</ol></section>`;
}
