import { lexiconForms } from './forms';
import { Dice } from './random';
import { referenceList } from './reference-list';
import { ITALIC, plainSentence, sentences } from './sentences';

/** What a page of the benchmark is made of. */
export interface PaperOptions {
  /** Words of running text; tables, captions and references come on top. */
  words: number;
  seed?: number;
  /** Markup at the beginning of the head: a script that watches the page. */
  head?: string;
  script?: string;
  /** Share of words that are replaced by a term, for pages full of matches. */
  density?: number;
}

/** Share of sentences that are the lexicon's own explanations; the others hold hardly a term. */
const OF_THE_FIELD = 0.4;
/** Running text for which a paper cites one more work, in words. */
const WORDS_PER_REFERENCE = 130;

const escaped = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const STYLE = `body{font:16px/1.5 Georgia,serif;margin:0}main{display:flow-root;max-width:46em;margin:auto}nav ul{display:flex;list-style:none}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}[hidden],.is-hidden{display:none}
.c-article-section__title{font-size:1.4em}.c-article-references__text{margin:0}.figure{margin:1em 0}table{border-collapse:collapse}
td,th{border:1px solid #ccc;padding:2px 6px}.ref-link{color:#04c;text-decoration:none}.label{font-weight:bold}sup{line-height:0}`;

/** One article in the making. */
class Paper {
  readonly dice: Dice;
  readonly pool: readonly string[];
  readonly references: number;
  readonly out: string[] = [];
  words = 0;
  figures = 0;
  tables = 0;

  readonly #density: number;
  readonly #terms: readonly string[];

  constructor(seed: number, words: number, density: number) {
    this.#density = density;
    this.#terms = density > 0 ? lexiconForms().slice(0, 400) : [];
    this.dice = new Dice(seed);
    this.pool = sentences();
    this.references = Math.max(20, Math.round(words / WORDS_PER_REFERENCE));
  }

  /** A sentence of plain text. */
  sentence(): string {
    let text = this.dice.chance(OF_THE_FIELD) ? this.dice.pick(this.pool) : plainSentence(this.dice);
    if (this.#density > 0) {
      const full = text
        .split(' ')
        .map((word) => (this.dice.chance(this.#density) ? this.dice.pick(this.#terms) : word));
      text = full.join(' ');
    }
    this.words += text.split(' ').length;
    return escaped(text);
  }

  #link(): string {
    const n = this.dice.int(1, this.references);
    return `<a class="ref-link" data-track="click" href="#ref-CR${n}" id="a${this.out.length}-${n}" aria-label="Reference ${n}">${n}</a>`;
  }

  /** A marker of one to four citations, in brackets or raised. */
  #cited(): string {
    const { dice } = this;
    const links = Array.from({ length: dice.pick([1, 1, 2, 2, 3, 4]) }, () => this.#link());
    const joined = links.join(dice.chance(0.8) ? ', ' : '–');
    return dice.chance(0.5) ? ` [${joined}]` : `<sup>${joined}</sup>`;
  }

  /** A sentence as journals set it: emphasis, indices, links to figures, citations. */
  dressed(): string {
    const { dice } = this;
    let text = this.sentence()
      .replace(ITALIC, '<i>$&</i>')
      .replace(/\bCO2\b/g, 'CO<sub>2</sub>')
      .replace(/\(p = /, '(<i>p</i> = ');
    const roll = dice.next();
    if (roll < 0.3) text = text.replace(/ (\p{L}{4,}) /u, ' <em>$1</em> ');
    else if (roll < 0.4) text = text.replace(/(\d+) min/, '$1 × 10<sup>−3</sup> min');
    else if (roll < 0.5 && this.figures > 0) {
      text = text.replace(/\.$/, ` (Fig. <a href="#Fig${this.figures}">${this.figures}</a>).`);
    } else if (roll < 0.53) text = text.replace(/ (\p{L}{5,}) /u, ' <span class="named-content">$1</span> ');
    if (dice.chance(0.5)) text = text.replace(/\.?$/, `${this.#cited()}.`);
    return text;
  }

  paragraph(sentencesIn = this.dice.int(3, 8)): void {
    const lines = Array.from({ length: sentencesIn }, () => this.dressed());
    this.out.push(`<p class="c-article-para">${lines.join(' ')}</p>`);
  }

  figure(): void {
    const n = ++this.figures;
    this.out.push(`<figure class="figure" id="Fig${n}">
      <div class="figure-frame"><span class="sr-only">Full size image of figure ${n}</span></div>
      <figcaption><span class="label">Fig. ${n}</span> <b>${this.sentence()}</b> (<b>a</b>) ${this.dressed()} (<b>b</b>) ${this.dressed()}</figcaption>
      <a class="c-link" href="/figures/${n}">Full size image<svg aria-hidden="true"><title>arrow</title></svg></a>
    </figure>`);
  }

  table(): void {
    const n = ++this.tables;
    const { dice } = this;
    const cell = () =>
      dice.chance(0.7) ? `${dice.int(0, 99)}.${dice.int(0, 9)}` : dice.pick(['n.s.', 'yes', '–', 'high']);
    const rows = Array.from({ length: dice.int(5, 14) }, () => {
      const cells = Array.from({ length: 4 }, () => `<td>${cell()}</td>`).join('\n');
      return `<tr><th scope="row">${escaped(dice.pick(this.pool)).split(' ').slice(0, 3).join(' ')}</th>${cells}</tr>`;
    });
    this.out.push(`<div class="table-wrap"><table id="Tab${n}"><caption><span class="label">Table ${n}</span> ${this.sentence()}</caption>
      <thead><tr><th>Group</th><th>Mean</th><th>SD</th><th>Range</th><th><i>p</i></th></tr></thead>
      <tbody>${rows.join('\n')}</tbody></table></div>`);
  }

  list(): void {
    const items = Array.from({ length: this.dice.int(3, 6) }, () => `<li><p>${this.dressed()}</p></li>`);
    this.out.push(`<ul class="u-list-style-bullet">\n${items.join('\n')}\n</ul>`);
  }

  section(n: number): void {
    const { dice, out } = this;
    out.push(`<section data-title="Section ${n}" aria-labelledby="Sec${n}"><div class="c-article-section" id="Sec${n}-section">
      <h2 class="c-article-section__title" id="Sec${n}">Section ${n}</h2><div class="c-article-section__content">`);
    for (let i = 0; i < 10; i++) {
      if (i % 4 === 3)
        out.push(
          `<h3 class="c-article__sub-heading">${escaped(dice.pick(this.pool)).split(' ').slice(0, 6).join(' ')}</h3>`,
        );
      this.paragraph();
      const roll = dice.next();
      if (roll < 0.08) this.figure();
      else if (roll < 0.13) this.table();
      else if (roll < 0.18) this.list();
      else if (roll < 0.2) out.push('<div class="is-hidden"><p>Loading the figure viewer …</p></div>');
    }
    out.push('</div></div></section>');
  }
}

const FURNITURE = `<a class="sr-only skip" href="#main">Skip to main content</a><header role="banner"><div class="logo"><a href="/">Journal</a></div>
<nav aria-label="Site"><ul><li><a href="/a">Explore content</a></li><li><a href="/b">About the journal</a></li><li><a href="/c">Publish with us</a></li></ul></nav></header>`;

/**
 * An article as journals set them, the same for the same seed: sections, citation links one by one, emphasis, figures,
 * tables, lists, hidden things, furniture, and a reference list. 50,000 words hold about 0.41 million characters in
 * about 18,000 text nodes, as a long review does.
 */
export function paperPage({ words, seed = 1, head = '', script = '', density = 0 }: PaperOptions): string {
  const paper = new Paper(seed, words, density);
  const title = 'A long review of mechanisms, made for measuring how it is read';
  paper.out.push(`<section id="Abs1"><h2>Abstract</h2>`);
  paper.paragraph(8);
  paper.out.push('</section>');
  for (let n = 1; paper.words < words; n++) paper.section(n);
  return `<!doctype html><html lang="en"><head>${head}<meta charset="utf-8"><title>${title}</title>
<meta name="citation_title" content="${title}"><meta name="citation_doi" content="10.1000/bench.3"><style>${STYLE}</style></head>
<body>${FURNITURE}<main id="main"><article><h1>${title}</h1><ul class="authors"><li><a href="#a1">A. Author</a>, </li><li><a href="#a2">B. Writer</a></li></ul>
${paper.out.join('\n')}
${referenceList(paper.dice, paper.references, paper.pool)}
</article></main><aside class="related"><h2>Similar articles</h2><ul><li><a href="/x">Another title</a></li></ul></aside>
<footer><p>© The authors. <a href="/terms">Terms</a></p></footer>${script}</body></html>`;
}
