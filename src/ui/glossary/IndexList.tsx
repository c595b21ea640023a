import type { GlossaryEntry } from './types';

interface IndexListProps {
  entries: readonly GlossaryEntry[];
  openId: string | undefined;
  /** Name for screen readers where no heading says it. */
  label?: string;
}

/** Terms with the first line of their definition; the open one is marked. */
export function IndexList({ entries, openId, label: name }: IndexListProps) {
  return (
    <ul class="index-rows" aria-label={name}>
      {entries.map(({ id, label, category, gloss }) => (
        <li key={id}>
          <a class="index-row" href={`#${id}`} aria-current={id === openId ? 'page' : undefined}>
            <span class="row-term">
              <span class="mark" data-category={category}>
                {label}
              </span>
            </span>
            {gloss && <span class="row-gloss">{gloss}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
