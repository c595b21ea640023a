import { askBackground, tellViews } from '../messages';
import { copyText } from '../platform/clipboard';
import { isAlive, translate } from '../platform/runtime';
import { saveFile } from '../platform/save-file';
import type { Glosses, LateParts, Surfaces, SurfaceTools } from './surfaces/contract';
import type { PageNotes } from './surfaces/notes/contract';

/** What the page alone knows; the rest of the tools are the same on all pages. */
type PageTools = Pick<SurfaceTools, 'doc' | 'session' | 'styles' | 'meanings' | 'onSilence' | 'signal'> & {
  lateParts(): Promise<LateParts>;
};

/** Glosses whose script is fetched when the first is needed. */
export interface LazyGlosses extends Glosses {
  /** Fetches the script ahead, so that nobody waits for it. */
  prepare(): void;
  /** The notes of the page. @throws Error when the script cannot be fetched. */
  notes(): Promise<PageNotes>;
  /** The notes if their script is there already. */
  notesNow(): PageNotes | undefined;
}

/** The cards of a page, with the script that draws them loaded on first need. */
export function lazyGlosses(page: PageTools): LazyGlosses {
  let surfaces: Surfaces | undefined;
  /** Rises with everything the reader does: a script that comes late opens nothing. */
  let turn = 0;

  const load = async (): Promise<Surfaces> => {
    const { makeSurfaces } = await page.lateParts();
    surfaces ??= makeSurfaces({
      ...page,
      ask: askBackground,
      copyText,
      saveFile,
      translate,
      tellViews: () => tellViews('page-changed', {}),
      alive: isAlive,
    });
    return surfaces;
  };

  return {
    notes: async () => (await load()).notes,
    notesNow: () => surfaces?.notes,
    prepare: () => void load().catch(page.onSilence),
    async open(hit, cause) {
      const mine = ++turn;
      try {
        const { glosses } = await load();
        if (mine === turn && !page.signal.aborted) await glosses.open(hit, cause);
      } catch {
        page.onSilence();
      }
    },
    close() {
      turn++;
      surfaces?.glosses.close();
    },
    isOpen: () => surfaces?.glosses.isOpen() ?? false,
    current: () => surfaces?.glosses.current() ?? null,
    contains: (target) => surfaces?.glosses.contains(target) ?? false,
  };
}
