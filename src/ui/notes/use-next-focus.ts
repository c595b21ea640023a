import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place in a list whose rows go: when the row that had the focus is gone, the one that took its
 * place has it, else the last.
 *
 * @param rows selects the rows, which can be focused (`tabIndex` −1)
 * @returns the ref for the list's element
 */
export function useNextFocus(rows: string): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  /** Place of the row with the focus; −1 while the focus is elsewhere. */
  const at = useRef(-1);
  useLayoutEffect(() => {
    const follow = ({ target }: Event) => {
      const all = [...(list.current?.querySelectorAll(rows) ?? [])];
      at.current = all.findIndex((row) => row.contains(target as Node));
    };
    // A press beside every control takes the focus away without giving it to anything.
    const leave = () => {
      at.current = -1;
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('focusin', follow);
    };
  }, [rows]);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (!list.current || at.current < 0 || (activeElement !== body && activeElement !== null)) return;
    const all = [...list.current.querySelectorAll<HTMLElement>(rows)];
    (all[at.current] ?? all.at(-1))?.focus({ preventScroll: true });
  });
  return list;
}
