import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPageReader } from '../../../src/cli/page-reader';
import { BLOCK_BREAK, type Placement } from '../../../src/core/model';
import { placeNotes } from '../../../src/core/notes/anchor';
import { foldWhiteSpace, makeTarget } from '../../../src/core/notes/selectors';
import { type Article, article, type BlockKind } from './article';
import { Random } from './random';
import { draw, LENGTHS, type Length, passagesOf } from './sample';

/** Saved pages of real publishers; they lie beside the project, and not everybody has them. */
const PAGES = fileURLToPath(new URL('../../../../shared/pages/', import.meta.url));
/** One article in two layouts. */
const TWICE = ['pmc__PMC8885717.html', 'pmc-legacy__PMC8885717.html'] as const;

/** The saved pages as the extension reads them; empty when there are none. */
export async function savedArticles(): Promise<Article[]> {
  if (!existsSync(PAGES)) return [];
  const reader = await openPageReader();
  try {
    const articles: Article[] = [];
    for (const name of readdirSync(PAGES)
      .filter((file) => file.endsWith('.html'))
      .sort()) {
      const { text } = await reader.read(PAGES + name);
      articles.push(
        article(
          name,
          text.split(BLOCK_BREAK).map((block) => ({ kind: kindOf(block), text: block })),
        ),
      );
    }
    return articles;
  } finally {
    await reader.close();
  }
}

/** Guessed from the text alone: only the mutations need it. */
function kindOf(text: string): BlockKind {
  if (/^\s*(?:Fig(?:ure|\.)|Table)\s*\d/i.test(text)) return 'caption';
  return text.trim().length > 200 ? 'paragraph' : 'other';
}

/** What became of a note made on one layout when it was looked for on the other. */
export interface Carried {
  from: string;
  length: Length;
  quote: string;
  placing: Placement['placing'];
  /** What stands at the place found. */
  found: string;
  /** The same words, but for white space, dashes and the like. */
  same: boolean;
  /** 40 characters around both, to look at. */
  context: [string, string];
}

/** 100 notes made on each of the two layouts, placed on the other. */
export function carried(articles: readonly Article[], seed: number): Carried[] {
  const [one, two] = TWICE.map((name) => articles.find((each) => each.name === name));
  if (!one || !two) return [];
  const way = (from: Article, to: Article): Carried[] => {
    const random = new Random(seed);
    const passages = passagesOf(from);
    const chosen = LENGTHS.flatMap((length) =>
      draw(passages, length, 25, random).map((span) => ({ ...span, length })),
    );
    const notes = chosen.map((span, i) => ({ id: String(i), target: makeTarget(from.text, span) }));
    return placeNotes({ text: to.text }, notes).map(({ placing, span }, i) => {
      const { start, end, length } = chosen[i] as (typeof chosen)[number];
      const found = span ? foldWhiteSpace(to.text.slice(span.start, span.end)) : '';
      const quote = foldWhiteSpace(from.text.slice(start, end));
      return {
        from: from.name,
        length,
        quote,
        placing,
        found,
        same: bare(found) === bare(quote),
        context: [around(from.text, start, end), span ? around(to.text, span.start, span.end) : ''],
      };
    });
  };
  return [...way(one, two), ...way(two, one)];
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '');
const around = (text: string, start: number, end: number): string =>
  foldWhiteSpace(
    `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`,
  );
