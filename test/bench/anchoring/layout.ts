import { type Article, newBlock, type Page, pageOf, type TrackedBlock, trackedBlocks } from './article';
import type { Random } from './random';
import { joined, replaced, type Tracked } from './tracked';

/** How one publisher sets what another sets otherwise. Drawn anew for every page. */
interface House {
  citations: 'brackets' | 'superscript' | 'parentheses' | 'none';
  numbers: 'kept' | 'none' | 'roman';
  capitals: boolean;
  captions: 'in place' | 'at the end' | 'before';
  abstract: 'first' | 'last';
  references: boolean;
  noBreak: boolean;
  curly: boolean;
  hyphens: string;
  links: boolean;
  softHyphens: boolean;
}

function house(random: Random): House {
  return {
    citations: random.pick(['brackets', 'superscript', 'parentheses', 'none'] as const),
    numbers: random.pick(['kept', 'none', 'roman'] as const),
    capitals: random.chance(0.3),
    captions: random.pick(['in place', 'at the end', 'before'] as const),
    abstract: random.chance(0.7) ? 'first' : 'last',
    references: random.chance(0.5),
    noBreak: random.chance(0.6),
    curly: random.chance(0.6),
    hyphens: random.pick(['-', '\u2010', '\u2011']),
    links: random.chance(0.5),
    softHyphens: random.chance(0.2),
  };
}

/** The same article as another publisher would set it: same words, other order, marks, spaces and furniture. */
export function otherLayout(article: Article, random: Random): Page {
  const style = house(random);
  const blocks = trackedBlocks(article).map((block) => ({ ...block, body: set(block, style, random) }));
  const abstract = blocks.filter(({ kind }) => kind === 'abstract');
  const captions = blocks.filter(({ kind }) => kind === 'caption');
  const references = blocks.filter(({ kind }) => kind === 'reference');
  let main = blocks.filter(
    (block) => !abstract.includes(block) && !captions.includes(block) && !references.includes(block),
  );
  if (style.captions === 'in place' || captions.length === 0)
    main = blocks.filter((block) => !abstract.includes(block) && !references.includes(block));
  else if (style.captions === 'before') main = captionsEarlier(blocks, abstract, references);
  const front = Math.max(1, main.findIndex(({ kind }) => kind === 'heading') + 1);
  if (style.abstract === 'first') main.splice(front, 0, ...abstract);
  else main.push(...abstract);
  if (style.captions === 'at the end' && captions.length > 0)
    main.push(newBlock('heading', 'Figures and tables'), ...captions);
  if (style.references) main.push(...references);
  return pageOf([
    ...furniture(random),
    ...main.flatMap((block) => withLinks(block, style)),
    ...furniture(random),
  ]);
}

/** A figure stands before the paragraph that speaks of it instead of behind. */
function captionsEarlier(all: readonly TrackedBlock[], ...left: TrackedBlock[][]): TrackedBlock[] {
  const out: TrackedBlock[] = [];
  for (const block of all) {
    if (left.some((list) => list.includes(block))) continue;
    if (block.kind === 'caption' && out.at(-1)?.kind === 'paragraph') out.splice(-1, 0, block);
    else out.push(block);
  }
  return out;
}

function set({ kind, body }: TrackedBlock, style: House, random: Random): Tracked {
  let out = body;
  const change = (pattern: RegExp, by: (match: RegExpMatchArray) => string) => {
    out = replaced(out, pattern, by);
  };
  if (kind === 'heading') {
    if (style.numbers === 'none') change(/^\d+(?:\.\d+)*\.?\s/g, () => '');
    if (style.numbers === 'roman')
      change(/^\d+(?:\.\d+)*\.?\s/g, () => `${random.pick(['I', 'II', 'III', 'IV'])}. `);
    if (style.capitals) change(/\p{Ll}+/gu, ([m]) => m.toUpperCase());
    return out;
  }
  if (style.citations === 'superscript')
    change(/ ?\[(\d[\d, –-]*)\]([.,;]?)/g, ([, n = '', stop = '']) => stop + n.replace(/ /g, ''));
  if (style.citations === 'parentheses') change(/\[(\d[\d, –-]*)\]/g, ([, n]) => `(${n})`);
  if (style.citations === 'none') change(/ ?\[\d[\d, –-]*\]/g, () => '');
  if (kind === 'caption')
    change(
      /^(?:Figure|Fig\.?) (\d+)[.:]?/g,
      ([, n]) => `${random.pick(['Fig.', 'FIGURE', 'Figure'])}\u00a0${n} `,
    );
  if (style.noBreak)
    change(/(?<=\d) (?=%|mg|mm|years|weeks|months|patients)|(?<=Fig\.|et) /g, () => '\u00a0');
  if (style.curly) {
    change(/'/g, () => '\u2019');
    change(/"/g, () => '\u201d');
  }
  change(/[-\u2010\u2011]/g, () => style.hyphens);
  change(/ ([<>=≤≥]) /g, ([, sign]) => (style.noBreak ? `\u2009${sign}\u2009` : `${sign}`));
  if (style.softHyphens) change(/(?<=\p{L}{4})(?=\p{L}{4})/gu, () => '\u00ad');
  return out;
}

function withLinks(block: TrackedBlock, { links }: House): TrackedBlock[] {
  if (!links) return [block];
  if (block.kind === 'caption') return [block, newBlock('other', 'Open in a new tab')];
  if (block.kind === 'reference')
    return [
      { ...block, body: joined([block.body, newBlock('other', ' CrossRef PubMed Google Scholar').body]) },
    ];
  return [block];
}

const FURNITURE = [
  'Download PDF',
  'Share this article',
  'Cite',
  'Open access',
  'Check for updates',
  'View in journal',
  'Received 1 May; accepted 2 June',
];

const furniture = (random: Random): TrackedBlock[] =>
  random
    .shuffled(FURNITURE)
    .slice(0, 2 + random.below(4))
    .map((text) => newBlock('other', text));
