const WORDS =
  'the tumour cells of this cohort were followed after treatment and their spread to distant organs was measured by imaging every third month while blood was drawn for sequencing of circulating clones'.split(
    ' ',
  );

/** A long article in journal shape: sections, paragraphs with citations, tables, references. `words` is about right. */
export function longPaper(words: number): string {
  let seed = 7;
  const random = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return (seed >> 8) % n;
  };
  const sentence = (): string => {
    const said = Array.from({ length: 14 + random(12) }, () => WORDS[random(WORDS.length)]);
    if (random(3) === 0) said[random(said.length)] = 'metastasis';
    if (random(5) === 0) said[random(said.length)] = '<i>drug</i> resistance';
    return `${said.join(' ')} <sup><a class="bibr" href="#ref-${random(300)}">${random(300)}</a></sup>.`;
  };
  const parts: string[] = [];
  let section = 0;
  for (let left = words * 0.85; left > 0; ) {
    if (section++ % 8 === 0) parts.push(`<h2 class="title">Part ${section} of the results</h2>`);
    const sentences = Array.from({ length: 5 + random(4) }, sentence);
    parts.push(`<p class="para">${sentences.join(' ')}</p>`);
    left -= sentences.length * 17;
  }
  const references = Array.from({ length: Math.round(words / 250) }, (_, i) => {
    return `<li id="ref-${i}"><span class="label">${i}.</span> <cite>Author A, Author B. On the spread of cells, part ${i}. J Spread. 2019;${i}:1-9. doi: 10.1000/spread${i}</cite> [<a href="https://doi.org/10.1000/spread${i}">DOI</a>] [<a href="https://pubmed.ncbi.nlm.nih.gov/${10000 + i}/">PubMed</a>]</li>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long</title><style>body{font:16px/1.5 serif;max-width:40em}.label{font-weight:bold}</style>
<meta name="citation_title" content="Long"><meta name="citation_doi" content="10.1000/long"></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<main><article><h1>A very long account of the spread of tumour cells</h1>${parts.join('\n')}<h2>References</h2><ol class="ref-list">${references.join('\n')}</ol></article></main></body></html>`;
}
