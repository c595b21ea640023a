import type { Paper, PaperRef } from '../../../core/model';
import { handlesOf } from '../../../core/notes/handles';
import { paperKey, samePaper } from '../../../core/notes/paper';

/** What the stored papers say of a page's paper. */
export interface Identity {
  /** The stored papers that are this one; more than one when they were not known to be the same until now. */
  same: Paper[];
  /** Other versions of it, and other things that share its DOI. */
  others: Paper[];
}

/** Identifiers that name a paper; trials and data sets are named by many. */
const NAMING = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

/** Looks a page's paper up among those that are stored. Pure. */
export function identify(papers: readonly Paper[], ref: PaperRef): Identity {
  const same: Paper[] = [];
  const others: Paper[] = [];
  const key = paperKey(ref);
  // The paper stored under this page's own key first: if two cannot be one, it is that one.
  const ordered = [...papers].sort((a, b) => Number(b.key === key) - Number(a.key === key));
  for (const paper of ordered) {
    const relation = samePaper(paper, ref);
    if (relation === 'same' && same.every((other) => compatible(other, paper))) same.push(paper);
    else if (relation !== 'different') others.push(paper);
  }
  return { same, others };
}

/**
 * May two stored papers be one, because a page says so of both? Not when they are known to be two: a page that states
 * only the DOI of a book is no reason to join its chapters.
 */
function compatible(a: Paper, b: Paper): boolean {
  const relation = samePaper(a, b);
  if (relation !== 'different') return relation === 'same';
  const [left, right] = [handlesOf(a), handlesOf(b)];
  return NAMING.every(
    (kind) =>
      left[kind].size === 0 || right[kind].size === 0 || [...left[kind]].some((x) => right[kind].has(x)),
  );
}

/** One paper of several and of what a page says of it: all identifiers, and what the first that says it says. */
export function united(papers: readonly Paper[], ref: PaperRef & Partial<Paper>): Paper {
  const identifiers = [...papers.flatMap((paper) => paper.identifiers), ...ref.identifiers].filter(
    ({ kind }) => (NAMING as readonly string[]).includes(kind),
  );
  const unique = new Map(identifiers.map((id) => [`${id.kind}:${id.value.toLowerCase()}`, id]));
  const first = papers[0];
  const all = [...papers, ref];
  const version = all.find((paper) => paper.version)?.version;
  const chapter = all.find((paper) => paper.chapter)?.chapter;
  const journal = all.find((paper) => paper.journal)?.journal;
  const year = all.find((paper) => paper.year !== undefined)?.year;
  return {
    ...first,
    key: first?.key ?? paperKey(ref),
    identifiers: [...unique.values()],
    url: first?.url || ref.url || '',
    title: all.find((paper) => paper.title)?.title ?? '',
    authors: all.find((paper) => paper.authors?.length)?.authors ?? [],
    ...(version && { version }),
    ...(chapter && { chapter }),
    ...(journal && { journal }),
    ...(year !== undefined && { year }),
  };
}

/** A key that no stored paper has: two things that share a DOI may begin with the same. */
export function freeKey(papers: readonly Paper[], wanted: string): string {
  const taken = new Set(papers.map(({ key }) => key));
  let key = wanted;
  for (let n = 2; taken.has(key); n += 1) key = `${wanted};${n}`;
  return key;
}
