import type { Placing } from '../../core/model';
import { useText } from '../i18n';
import { COLOURS, meaningOf } from './meaning';
import type { ListedNote, MeaningNames, NoteFilter } from './types';

interface NoteFiltersProps {
  notes: readonly ListedNote[];
  names: MeaningNames;
  filter: NoteFilter;
  onFilter(filter: NoteFilter): void;
}

const STATES = ['moved', 'uncertain', 'lost'] as const satisfies readonly Placing[];

/** Tags of the notes, most used first. */
export function tagsOf(notes: readonly ListedNote[]): string[] {
  const counts = new Map<string, number>();
  for (const { note } of notes) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}

/** Which notes of a list pass a filter. */
export const passes =
  ({ colour, tag, state }: NoteFilter) =>
  ({ note, placing }: ListedNote): boolean =>
    (colour === undefined || note.colour === colour) &&
    (tag === undefined || note.tags.includes(tag)) &&
    (state === undefined || placing === state);

/** Colours, tags and states to narrow a list by: only those that occur in it. */
export function NoteFilters({ notes, names, filter, onFilter }: NoteFiltersProps) {
  const t = useText();
  const { colour, tag, state } = filter;
  const tags = tagsOf(notes);
  const states = STATES.filter((one) => notes.some(({ placing }) => placing === one));
  return (
    <div class="note-filters">
      <fieldset class="swatches">
        <legend class="unseen">{t('noteFilterColour')}</legend>
        {COLOURS.filter((one) => notes.some(({ note }) => note.colour === one)).map((one) => (
          <button
            key={one}
            type="button"
            class="swatch"
            data-colour={one}
            aria-pressed={one === colour}
            aria-label={meaningOf(t, one, names)}
            title={meaningOf(t, one, names)}
            onClick={() => {
              const { colour: _, ...rest } = filter;
              onFilter(one === colour ? rest : { ...rest, colour: one });
            }}
          />
        ))}
      </fieldset>
      {tags.length > 0 && (
        <select
          aria-label={t('noteFilterTag')}
          value={tag ?? ''}
          onChange={(event) => {
            const { tag: _, ...rest } = filter;
            const { value } = event.currentTarget;
            onFilter(value === '' ? rest : { ...rest, tag: value });
          }}
        >
          <option value="">{t('noteAnyTag')}</option>
          {tags.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
      {states.length > 0 && (
        <select
          aria-label={t('noteFilterState')}
          value={state ?? ''}
          onChange={(event) => {
            const { state: _, ...rest } = filter;
            const { value } = event.currentTarget;
            onFilter(value === '' ? rest : { ...rest, state: value as Placing });
          }}
        >
          <option value="">{t('noteAnyState')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`placingShort_${one}`)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
