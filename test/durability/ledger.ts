import type { Note } from '../../src/core/model';

/** What matters of a note here; `binned` stands for its date, which the background sets. */
interface State {
  body: string;
  binned: boolean;
}

interface Account {
  /** The last state that was acknowledged; undefined before the first. */
  acknowledged?: State;
  /** What was asked for and not yet answered: it may have been stored or not. */
  asked?: State;
}

export const stateOf = ({ body, deleted }: Note): State => ({ body, binned: deleted !== undefined });
const same = (a: State | undefined, b: State | undefined) => a?.body === b?.body && a?.binned === b?.binned;

/** The books outside the browser: what was asked, what was acknowledged, and what was found afterwards. */
export class Ledger {
  private readonly accounts = new Map<string, Account>();
  /** Groups of notes that were asked for in one message: all of them or none must be there. */
  private readonly groups: string[][] = [];
  acknowledged = 0;

  ask(id: string, asked: State): void {
    this.accounts.set(id, { ...this.accounts.get(id), asked });
  }

  askTogether(ids: string[], asked: (id: string) => State): void {
    for (const id of ids) this.ask(id, asked(id));
    this.groups.push(ids);
  }

  /** The write that was last asked for was answered. */
  acknowledge(ids: readonly string[]): void {
    this.acknowledged += 1;
    for (const id of ids) {
      const { asked } = this.accounts.get(id) ?? {};
      if (asked) this.accounts.set(id, { acknowledged: asked });
    }
  }

  /**
   * Compares with what is stored after a kill, and goes on from there.
   * @returns ids of acknowledged notes that are gone or are not as acknowledged, and of groups that are there in part.
   */
  settle(stored: readonly Note[]): { lost: string[]; torn: string[] } {
    const found = new Map(stored.map((note) => [note.id, stateOf(note)]));
    const torn = this.groups.flatMap((ids) => {
      const there = ids.filter((id) => found.has(id)).length;
      return there === 0 || there === ids.length ? [] : [`${ids[0]}: ${there} of ${ids.length}`];
    });
    this.groups.length = 0;
    const lost: string[] = [];
    for (const [id, { acknowledged, asked }] of this.accounts) {
      const now = found.get(id);
      if (!same(now, acknowledged) && !(asked && same(now, asked))) {
        lost.push(`${id}: ${JSON.stringify({ acknowledged, asked, now })}`);
      }
      if (now === undefined) this.accounts.delete(id);
      else this.accounts.set(id, { acknowledged: now });
    }
    return { lost, torn };
  }
}
