import type { Span } from '../../../src/core/model';
import {
  type Article,
  type BlockKind,
  newBlock,
  type Page,
  pageOf,
  type TrackedBlock,
  trackedBlocks,
} from './article';
import { otherLayout } from './layout';
import type { Random } from './random';
import { copied, cut, joined, replaced, type Tracked } from './tracked';

/** A passage that a note was made on. */
export interface Passage extends Span {
  block: number;
}

/** Changes a page. `share` runs from 0 to 1 over the batches; `passages` are those that will be looked for. */
type Mutation = (article: Article, passages: readonly Passage[], random: Random, share: number) => Page;

const BANNERS = [
  'Advertisement',
  'Open access week: read more than 2,000 articles on metastasis and resistance, free for all readers until the end of the month.',
  'This site uses cookies. By continuing you agree to their use.',
];

const SPACES = [' ', '\u00a0', '\u2009', '\n      ', '  ', '\u202f'];
const DASHES = ['-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212'];

function spacesAndDashes(body: Tracked, random: Random): Tracked {
  const spaced = replaced(body, / +/g, () => random.pick(SPACES));
  const dashed = replaced(spaced, /[-\u2010-\u2015\u2212]/g, () => random.pick(DASHES));
  const quoted = replaced(dashed, /['\u2019]/g, () => random.pick(["'", '\u2019']));
  const ligatures = replaced(quoted, /f[il]/g, ([m]) => (m === 'fi' ? '\ufb01' : '\ufb02'));
  return replaced(ligatures, /(?<=\p{L}{4})(?=\p{L}{3})/gu, () => (random.chance(0.15) ? '\u00ad' : ''));
}

const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';

/** Each character is replaced, dropped or followed by another with the given probability. */
function edited({ text, origin }: Tracked, rate: number, random: Random): Tracked {
  const units: string[] = [];
  const from: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const keep = text[i] as string;
    const at = origin[i] as number;
    const other = () => LETTERS[random.below(LETTERS.length)] as string;
    // White space between blocks of markup is nobody's text.
    if (!random.chance(rate) || (/\s/.test(keep) && /\s/.test(text[i - 1] ?? ' '))) {
      units.push(keep);
      from.push(at);
      continue;
    }
    const kind = random.below(3);
    if (kind === 0) {
      units.push(other());
      from.push(at);
    } else if (kind === 1) {
      units.push(keep, other());
      from.push(at, -1);
    }
  }
  return { text: units.join(''), origin: Int32Array.from(from) };
}

const each = (article: Article, change: (body: Tracked) => Tracked): Page =>
  pageOf(trackedBlocks(article).map((block) => ({ ...block, body: change(block.body) })));

function without(body: Tracked, { start, end }: Span): Tracked {
  const first = body.origin.findIndex((at) => at >= start);
  const last = body.origin.findLastIndex((at) => at >= 0 && at < end);
  return first < 0 || last < first || (body.origin[first] as number) >= end
    ? body
    : joined([cut(body, 0, first), cut(body, last + 1)]);
}

/** The sentence around a passage, as offsets of the article. */
function sentenceAround({ text }: Article, { start, end }: Span, block: Span): Span {
  const before = text.slice(block.start, start).search(/[^.!?]*$/);
  const after = /^[^.!?]*[.!?]?/.exec(text.slice(end, block.end))?.[0].length ?? 0;
  return { start: block.start + before, end: end + after };
}

function sectionsOf(blocks: readonly TrackedBlock[]): TrackedBlock[][] {
  const sections: TrackedBlock[][] = [[]];
  for (const block of blocks) {
    // Main headings only: a section takes its subsections along.
    if (block.kind === 'heading' && !/^\d+\.\d/.test(block.body.text)) sections.push([]);
    sections.at(-1)?.push(block);
  }
  // Pages whose headings are not known are cut into eight.
  const first = sections[0] ?? [];
  if (sections.length > 1) return sections;
  const size = Math.ceil(first.length / 8);
  return Array.from({ length: 8 }, (_, i) => first.slice(i * size, (i + 1) * size));
}

/** A place for a new block: anywhere but inside a table. */
function between(blocks: readonly TrackedBlock[], random: Random): number {
  for (;;) {
    const at = random.below(blocks.length);
    if (blocks[at]?.table === undefined || blocks[at - 1]?.table !== blocks[at]?.table) return at;
  }
}

/** Cells of one row together, every other block by itself. */
function rowsOf(blocks: readonly TrackedBlock[]): TrackedBlock[][] {
  const rows: TrackedBlock[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.row !== undefined && last?.[0]?.row === block.row) last.push(block);
    else rows.push([block]);
  }
  return rows;
}

const MOVABLE: ReadonlySet<BlockKind> = new Set(['paragraph', 'abstract', 'caption']);

export const MUTATIONS: Record<string, Mutation> = {
  're-rendered': (article) => pageOf(trackedBlocks(article)),

  banner: (article, _, random) => {
    const blocks = trackedBlocks(article);
    for (let i = 0; i < 4; i++)
      blocks.splice(i === 0 ? 0 : between(blocks, random), 0, newBlock('other', random.pick(BANNERS)));
    return pageOf(blocks);
  },

  'white space and dashes': (article, _, random) => each(article, (body) => spacesAndDashes(body, random)),

  '1–20 % character edits': (article, _, random, share) =>
    each(article, (body) => edited(body, 0.01 + 0.19 * share, random)),

  'paragraph moved': (article, passages, random) => {
    const blocks = trackedBlocks(article);
    const moved = new Set(
      passages
        .filter(({ block }, i) => i % 2 === 0 && MOVABLE.has(article.blocks[block]?.kind ?? 'other'))
        .map(({ block }) => block),
    );
    const rest = blocks.filter((_, i) => !moved.has(i));
    for (const i of moved) rest.splice(between(rest, random), 0, blocks[i] as TrackedBlock);
    return pageOf(rest);
  },

  'sections reordered': (article, _, random) => {
    const [front = [], ...rest] = sectionsOf(trackedBlocks(article));
    return pageOf([...front, ...random.shuffled(rest).flat()]);
  },

  'repeated table rows': (article, _, random) => {
    const blocks = trackedBlocks(article);
    const copies = (cells: readonly TrackedBlock[]) =>
      cells.map((cell) => ({ ...cell, body: copied(cell.body) }));
    // All tables again at the end, as pages have them that open a table in a window of its own.
    const cells = blocks.filter(({ table }) => table !== undefined);
    if (random.chance(0.3)) return pageOf([...blocks, ...copies(cells)]);
    // Rows again at once, or further below, as tables have them that fold for small screens.
    const rows = rowsOf(blocks);
    const later = random.chance(0.5) ? 6 : 0;
    const out = rows.map((row) => [...row]);
    rows.forEach((row, i) => {
      const target = Math.min(i + later, rows.length - 1);
      if (row[0]?.row !== undefined && random.chance(0.3)) out[target]?.push(...copies(row));
    });
    return pageOf(out.flat());
  },

  'passage deleted': (article, passages, random) => {
    const blocks = trackedBlocks(article);
    const gone = new Set<number>();
    for (const passage of passages) {
      const block = blocks[passage.block] as TrackedBlock;
      const how = random.below(3);
      if (how === 0) block.body = without(block.body, passage);
      else if (how === 1)
        block.body = without(
          block.body,
          sentenceAround(article, passage, article.blocks[passage.block] as Span),
        );
      else gone.add(passage.block);
    }
    return pageOf(blocks.filter((_, i) => !gone.has(i)));
  },

  'another publisher’s layout': (article, _, random) => otherLayout(article, random),
};

export type MutationName = keyof typeof MUTATIONS;
