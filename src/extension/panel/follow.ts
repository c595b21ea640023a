import type { PageState } from '../../core/model';

/** A look at one tab: what is asked on its behalf counts only while it holds. */
export interface Look {
  readonly turn: number;
  readonly tab: number;
}

/** A look at one paper in one tab. */
export interface PaperLook extends Look {
  readonly paper: string;
}

/** What of a page is its paper: the visit that the page names, and the address without fragment. */
export function paperOf(page: Pick<PageState, 'visit' | 'url'>): string {
  return `${page.visit ?? ''} ${page.url.replace(/#.*$/, '')}`;
}

/**
 * Which tab and which paper a view shows. Pure: it is told what happened, and says whether an answer still belongs to
 * what is shown. Answers come late and out of order; a turn number rises whenever what is shown is no longer it.
 *
 * A view that shows only what `holds` lets through never shows one paper's data beside another's.
 */
export class Follow {
  #turn = 0;
  #tab: number | null = null;
  #paper: string | null = null;

  /** The tab shown, or null. */
  get tab(): number | null {
    return this.#tab;
  }

  /**
   * This tab is in front.
   *
   * @returns the look at it: a new one when it is another tab, or when `anew` says that it shows something else.
   */
  look(tab: number, anew = false): Look {
    if (tab !== this.#tab || anew) {
      this.#turn++;
      this.#tab = tab;
      this.#paper = null;
    }
    return { turn: this.#turn, tab };
  }

  /** No tab is in front. */
  none(): void {
    this.#turn++;
    this.#tab = null;
    this.#paper = null;
  }

  /**
   * The page of the tab answered with its state.
   *
   * @returns null when the answer belongs to what is no longer shown; else the look at its paper. `fresh`: it is
   * another paper than before, so that nothing known of the tab so far belongs to it.
   */
  seen(look: Look, page: Pick<PageState, 'visit' | 'url'>): { at: PaperLook; fresh: boolean } | null {
    if (!this.holds(look)) return null;
    const paper = paperOf(page);
    const fresh = paper !== this.#paper;
    // What was asked for the paper before counts no more, though the tab is the same.
    if (fresh) this.#turn++;
    this.#paper = paper;
    return { at: { turn: this.#turn, tab: look.tab, paper }, fresh };
  }

  /** The page of the tab does not answer: what was asked for its paper counts no more. */
  lost({ tab }: Look): Look {
    return this.look(tab, this.#paper !== null);
  }

  /** Is this the very paper that is shown? */
  shows(page: Pick<PageState, 'visit' | 'url'>): boolean {
    return this.#paper !== null && this.#paper === paperOf(page);
  }

  /** Does an answer to what was asked at `look` still belong to what is shown? */
  holds(look: Look | PaperLook): boolean {
    if (look.turn !== this.#turn || look.tab !== this.#tab) return false;
    return !('paper' in look) || look.paper === this.#paper;
  }
}
