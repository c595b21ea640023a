import type { Paper } from '../../core/model';
import type { Database } from './database';
import { docOf, idPart, type ReadAll, readAll, soundValueIn } from './documents';
import { movedNotes } from './notes';
import { type MovedPaper, PAPER } from './schemas';

export interface Papers {
  /** All papers, without the keys that were given up. */
  all(): Promise<ReadAll<Paper>>;
  /** The key under which a paper stands now: its own, or that of the paper it turned out to be. */
  keyNow(key: string): Promise<string>;
  put(paper: Paper): Promise<void>;
  /**
   * Makes one paper of several, in one transaction: `into` is stored, the notes of the `others` move to it, and their
   * keys lead to it from then on.
   */
  merge(into: Paper, others: readonly string[]): Promise<void>;
}

const idOf = (key: string) => `${PAPER.prefix}${idPart(key)}`;
const isMoved = (paper: Paper | MovedPaper): paper is MovedPaper => 'movedTo' in paper;
/** Papers are joined a few times at most; more steps than that are a circle. */
const MOST_MOVES = 20;

/** The repository of papers. */
export function papersIn(database: Database): Papers {
  return {
    async all() {
      const { items, unreadable } = readAll(PAPER, await database.range(PAPER.prefix));
      return { items: items.filter((paper): paper is Paper => !isMoved(paper)), unreadable };
    },
    async keyNow(key) {
      let at = key;
      for (let moves = 0; moves < MOST_MOVES; moves += 1) {
        const doc = await database.get(idOf(at));
        const paper = doc && soundValueIn(PAPER, doc);
        if (!paper || !isMoved(paper)) return at;
        at = paper.movedTo;
      }
      return at;
    },
    put: (paper) =>
      database.change(async (now) => {
        const doc = await now.get(idOf(paper.key));
        soundValueIn(PAPER, doc);
        return { write: [docOf(idOf(paper.key), paper, doc)], result: undefined };
      }),
    merge: (into, others) =>
      database.change(async (now) => {
        const write = [docOf(idOf(into.key), into, await now.get(idOf(into.key)))];
        for (const key of new Set(others)) {
          if (key === into.key) continue;
          const forward: MovedPaper = { key, movedTo: into.key };
          write.push(docOf(idOf(key), forward, await now.get(idOf(key))));
          write.push(...(await movedNotes(now, key, into.key)));
        }
        return { write, result: undefined };
      }),
  };
}
