import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber, useText } from '../i18n';

interface CappedListProps<T> {
  items: readonly T[];
  /** How many are shown until the reader asks for all. */
  cap: number;
  label: string;
  class?: string;
  children(item: T): ComponentChildren;
}

/** A list that begins short: a paper can hold hundreds of terms, and a popup must open at once. */
export function CappedList<T>({ items, cap, label, class: className, children }: CappedListProps<T>) {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, cap);
  return (
    <>
      <ul class={className} aria-label={label}>
        {shown.map(children)}
      </ul>
      {items.length > cap && (
        <button type="button" class="quiet-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('showAll', formatNumber(items.length))}
        </button>
      )}
    </>
  );
}
