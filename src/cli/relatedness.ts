import { type InterestReference, relater, tagArticles } from '../core/collections';
import { articleIdentifiers, identifierKey } from '../core/collections/keys';
import { titleWords } from '../core/collections/title-words';
import type { Concept, Identifier } from '../core/model';
import type { Scanner } from '../core/scan';

interface Known {
  doi?: string;
  pmid?: string;
  pmcid?: string;
}

/** A paper of the citation gold set: what it is, what its list cites, and the terms that were found in its text. */
export interface GoldPaper extends Known {
  title: string;
  references: Known[];
  terms: readonly { concept: string }[];
}

/** Ways of ranking. `halves`: like `unread`, and with that half of the reference lists that does not judge. */
export type Ranking = 'title-words' | 'unread' | 'halves' | 'whole';

/** How many related papers there are, counted from each side, and how many of them stand among the first five. */
export interface Recall {
  related: number;
  first: number;
}

const FIRST = 5;

const keysOf = (known: Known): string[] => articleIdentifiers(known).map(identifierKey);

/** Papers are truly related when one cites the other or both cite a work. Numbers of the related, paper by paper. */
function truth(papers: readonly GoldPaper[], lists: readonly Known[][]): Set<number>[] {
  const cited = lists.map((list) => new Set(list.flatMap(keysOf)));
  const own = papers.map(keysOf);
  const meets = (keys: Iterable<string>, set: ReadonlySet<string> | undefined) =>
    [...keys].some((key) => set?.has(key));
  return papers.map(
    (_, a) =>
      new Set(
        papers.flatMap((__, b) => {
          const related =
            meets(cited[a] ?? [], cited[b]) || meets(own[a] ?? [], cited[b]) || meets(own[b] ?? [], cited[a]);
          return a !== b && related ? [b] : [];
        }),
      ),
  );
}

/** Plain overlap of title words, the peer: most words in common first, ties in the order of the set. */
const byTitleWords = (papers: readonly GoldPaper[]) => (at: number) => {
  const mine = new Set(titleWords(papers[at]?.title ?? ''));
  return papers
    .map(({ title }, other) => ({ other, shared: titleWords(title).filter((word) => mine.has(word)).length }))
    .filter(({ other, shared }) => other !== at && shared > 0)
    .sort((a, b) => b.shared - a.shared || a.other - b.other)
    .map(({ other }) => other);
};

/** The product's own ranking: a page's text is known, of the others only title and, where given, what they cite. */
function byProduct(
  papers: readonly GoldPaper[],
  lists: readonly Known[][],
  scanner: Scanner,
  concepts: ReadonlyMap<string, Concept>,
) {
  const articles = papers.map(({ references: _, terms: __, title, ...known }, at) => ({
    ...known,
    id: `${at}`,
    title,
    authors: [],
    cites: (lists[at] ?? []).flatMap(articleIdentifiers),
    membership: 'member' as const,
  }));
  const related = relater(tagArticles({ id: 'gold', title: '', articles }, scanner), concepts);
  return (at: number): number[] => {
    const paper = papers[at];
    if (!paper) return [];
    const counts = new Map<string, number>();
    for (const { concept } of paper.terms) counts.set(concept, (counts.get(concept) ?? 0) + 1);
    const references = (lists[at] ?? []).map(
      (known): InterestReference => ({ label: '', identifiers: articleIdentifiers(known) }),
    );
    const own: Identifier[] = articleIdentifiers(paper);
    const interest = { identifiers: [], own, references, title: paper.title };
    return related({
      ...interest,
      concepts: [...counts].map(([concept, count]) => ({ concept, count })),
    }).map(({ article }) => Number(article.id));
  };
}

/** FNV-1a, for cutting reference lists in two in a way that is the same in every list and every run. */
function half(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 13) & 1;
}

/**
 * Measures how often a truly related paper stands among the first five. Because a shared reference makes papers
 * related here, a ranking that sees the same references is given the answer (`whole`); `unread` sees none, and
 * `halves` ranks by one half of the works and is judged by the other, both ways round.
 */
export function relatedness(
  papers: readonly GoldPaper[],
  scanner: Scanner,
  concepts: ReadonlyMap<string, Concept>,
): { whole: Record<Exclude<Ranking, 'halves'>, Recall>; halves: Record<Exclude<Ranking, 'whole'>, Recall> } {
  const recall = (sets: readonly Set<number>[], rank: (at: number) => number[]): Recall => {
    const sum = { related: 0, first: 0 };
    sets.forEach((related, at) => {
      sum.related += related.size;
      if (related.size > 0)
        sum.first += rank(at)
          .slice(0, FIRST)
          .filter((other) => related.has(other)).length;
    });
    return sum;
  };
  const add = (a: Recall, b: Recall) => ({ related: a.related + b.related, first: a.first + b.first });
  const all = papers.map(({ references }) => references.filter((r) => keysOf(r).length > 0));
  const none = papers.map(() => []);
  const cut = (side: number) => all.map((list) => list.filter((r) => half(keysOf(r)[0] ?? '') === side));
  const titles = byTitleWords(papers);
  const unread = byProduct(papers, none, scanner, concepts);
  const sides = [0, 1].map((side) => {
    const sets = truth(papers, cut(side));
    return {
      'title-words': recall(sets, titles),
      unread: recall(sets, unread),
      halves: recall(sets, byProduct(papers, cut(1 - side), scanner, concepts)),
    };
  });
  const zero: Recall = { related: 0, first: 0 };
  const both = (ranking: Exclude<Ranking, 'whole'>) =>
    sides.reduce((sum, side) => add(sum, side[ranking]), zero);
  const sets = truth(papers, all);
  return {
    whole: {
      'title-words': recall(sets, titles),
      unread: recall(sets, unread),
      whole: recall(sets, byProduct(papers, all, scanner, concepts)),
    },
    halves: { 'title-words': both('title-words'), unread: both('unread'), halves: both('halves') },
  };
}
