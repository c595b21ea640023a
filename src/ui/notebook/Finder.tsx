import { useMemo } from 'preact/hooks';
import type { NoteColour } from '../../core/model';
import { formatNumber, useText } from '../i18n';
import { COLOURS, meaningOf } from '../notes/meaning';
import type { MeaningNames } from '../notes/types';
import { FilterField } from '../panel/FilterField';
import type { Contents, NotebookActions, NotebookPlace } from './types';

interface FinderProps {
  place: NotebookPlace;
  contents: Contents;
  names: MeaningNames;
  onPlace: NotebookActions['onPlace'];
}

/** What narrows the notes, none of it set. */
const NOTHING = {
  query: '',
  tag: undefined,
  concept: undefined,
  colour: undefined,
  since: undefined,
  until: undefined,
} as const;

/** There may be thousands: made once, not with every letter typed. */
const optionsOf = ({ papers, tags, concepts }: Contents) => ({
  papers: papers.map(({ paper: { key, title, url } }) => (
    <option key={key} value={key}>
      {title || url}
    </option>
  )),
  tags: tags.map(({ tag, count }) => (
    <option key={tag} value={tag}>
      {tag} ({formatNumber(count)})
    </option>
  )),
  concepts: concepts.map(({ id, label, count }) => (
    <option key={id} value={id}>
      {label} ({formatNumber(count)})
    </option>
  )),
});

/** Search and filters over the notes; all of them must hold. */
export function Finder({ place, contents, names, onPlace }: FinderProps) {
  const t = useText();
  const { query, tag, concept, colour, since, until, paper } = place;
  const narrowed = query !== '' || [tag, concept, colour, since, until].some((one) => one !== undefined);
  const options = useMemo(() => optionsOf(contents), [contents]);
  const chosen = (value: string) => (value === '' ? undefined : value);
  return (
    <search class="finder">
      <FilterField
        label={t(paper ? 'notebookSearchPaper' : 'notebookSearch')}
        value={query}
        said=""
        onInput={(words) => onPlace({ query: words })}
      />
      <div class="finder-line">
        <select
          class="paper-choice"
          aria-label={t('notebookPapers')}
          value={paper ?? ''}
          onChange={(event) => onPlace({ paper: chosen(event.currentTarget.value) })}
        >
          <option value="">{t('notebookAll')}</option>
          {options.papers}
        </select>
        <fieldset class="swatches">
          <legend class="unseen">{t('noteFilterColour')}</legend>
          {COLOURS.map((one: NoteColour) => (
            <button
              key={one}
              type="button"
              class="swatch"
              data-colour={one}
              aria-pressed={one === colour}
              aria-label={meaningOf(t, one, names)}
              title={meaningOf(t, one, names)}
              onClick={() => onPlace({ colour: one === colour ? undefined : one })}
            />
          ))}
        </fieldset>
        {contents.tags.length > 0 && (
          <select
            aria-label={t('noteFilterTag')}
            value={tag ?? ''}
            onChange={(event) => onPlace({ tag: chosen(event.currentTarget.value) })}
          >
            <option value="">{t('noteAnyTag')}</option>
            {options.tags}
          </select>
        )}
        {contents.concepts.length > 0 && (
          <select
            aria-label={t('noteFilterConcept')}
            value={concept ?? ''}
            onChange={(event) => onPlace({ concept: chosen(event.currentTarget.value) })}
          >
            <option value="">{t('noteAnyConcept')}</option>
            {options.concepts}
          </select>
        )}
        <label class="day">
          {t('noteSince')}
          <input
            type="date"
            value={since ?? ''}
            max={until}
            onChange={(event) => onPlace({ since: chosen(event.currentTarget.value) })}
          />
        </label>
        <label class="day">
          {t('noteUntil')}
          <input
            type="date"
            value={until ?? ''}
            min={since}
            onChange={(event) => onPlace({ until: chosen(event.currentTarget.value) })}
          />
        </label>
        {narrowed && (
          <button type="button" class="text-button" onClick={() => onPlace(NOTHING)}>
            {t('noteFilterNone')}
          </button>
        )}
      </div>
    </search>
  );
}
