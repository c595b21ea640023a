import { useState } from 'preact/hooks';
import type { Category } from '../../core/model';
import { useText } from '../i18n';
import { categoryName } from '../names';
import type { CorrectionsProps, OwnConceptDraft } from './types';

const EMPTY: OwnConceptDraft = { label: '', forms: '', category: 'resistance', gloss: '' };

/** Terms that the reader adds: concepts of their own, and further forms of ours. */
export function OwnTerms({ corrections, categories, labels, actions }: CorrectionsProps) {
  const t = useText();
  const [draft, setDraft] = useState(EMPTY);
  const [form, setForm] = useState({ concept: '', text: '' });
  const change = (part: Partial<OwnConceptDraft>) => setDraft({ ...draft, ...part });
  const foreign = corrections.forms.filter((f) => !corrections.concepts.some((c) => c.id === f.concept));
  return (
    <>
      <h3>{t('ownConcepts')}</h3>
      <ul class="sites" aria-label={t('ownConcepts')}>
        {corrections.concepts.map(({ id, label, category }) => (
          <li key={id}>
            <span>
              <span class="mark" data-category={category}>
                {label}
              </span>
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={t('removeNamed', label)}
              onClick={() => actions.onRemoveConcept(id)}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          actions.onAddConcept(draft);
          setDraft(EMPTY);
        }}
      >
        <label>
          {t('ownLabel')}
          <input
            required
            maxLength={200}
            value={draft.label}
            onInput={(e) => change({ label: e.currentTarget.value })}
          />
        </label>
        <label>
          {t('ownForms')}
          <input
            value={draft.forms}
            maxLength={2000}
            onInput={(e) => change({ forms: e.currentTarget.value })}
          />
        </label>
        <label>
          {t('ownCategory')}
          <select
            value={draft.category}
            onChange={(e) => change({ category: e.currentTarget.value as Category })}
          >
            {categories.map((category) => (
              <option key={category} value={category}>
                {categoryName(t, category)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ownGloss')}
          <textarea
            rows={2}
            maxLength={2000}
            value={draft.gloss}
            onInput={(e) => change({ gloss: e.currentTarget.value })}
          />
        </label>
        <button type="submit" class="button">
          {t('ownAdd')}
        </button>
      </form>

      <h3>{t('ownFormsOfOurs')}</h3>
      <ul class="sites" aria-label={t('ownFormsOfOurs')}>
        {foreign.map(({ concept, text }) => (
          <li key={`${concept} ${text}`}>
            <span>{t('formOf', text, labels.get(concept) ?? concept)}</span>
            <button
              type="button"
              class="text-button"
              aria-label={t('removeNamed', text)}
              onClick={() => actions.onRemoveForm(concept, text)}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          actions.onAddForm(form.concept, form.text);
          setForm({ concept: '', text: '' });
        }}
      >
        <label>
          {t('formText')}
          <input
            required
            maxLength={200}
            value={form.text}
            onInput={(e) => setForm({ ...form, text: e.currentTarget.value })}
          />
        </label>
        <label>
          {t('formConcept')}
          <input
            required
            list="concept-labels"
            value={form.concept}
            onInput={(e) => setForm({ ...form, concept: e.currentTarget.value })}
          />
        </label>
        <datalist id="concept-labels">
          {[...labels.values()].map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
        <button type="submit" class="button">
          {t('formAdd')}
        </button>
      </form>
    </>
  );
}
