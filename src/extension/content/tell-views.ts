import { tellViews } from '../messages';

/** How often open views are told at most, in milliseconds. */
const PAUSE = 500;

/** Tells open views that the page changed: at once when nothing was told lately, and after the last of a crowd of changes. */
export function viewTeller(): { changed(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const tell = () => {
    waiting = false;
    tellViews('page-changed', {});
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting) tell();
    }, PAUSE);
  };
  return {
    changed() {
      if (timer === undefined) tell();
      else waiting = true;
    },
  };
}

/**
 * Names the visits of a document: another name whenever another article is open, so that answers about the one are
 * never taken for answers about the other, even when the reader comes back to the first.
 */
export function visits(): { now(): string; next(): void } {
  // `crypto.randomUUID` is missing on pages without TLS.
  const page = Math.random().toString(36).slice(2);
  let count = 0;
  return {
    now: () => `${page}.${count}`,
    next: () => {
      count++;
    },
  };
}
