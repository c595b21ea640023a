import type { Identifier } from '../../core/model';
import { useText } from '../i18n';
import type { NoteDraft, PassageConcept, PassageReference } from './types';

interface LinksProps {
  draft: NoteDraft;
  concepts: readonly PassageConcept[];
  references: readonly PassageReference[];
  onChange(change: Partial<NoteDraft>): void;
}

const same = (a: Identifier, b: Identifier) =>
  a.kind === b.kind && a.value.toLowerCase() === b.value.toLowerCase();

/** What the passage names, to be linked with the note: its concepts and the references it cites. */
export function Links({ draft, concepts, references, onChange }: LinksProps) {
  const t = useText();
  if (concepts.length + references.length === 0) return null;
  return (
    <fieldset class="note-links">
      <legend class="entry-head">{t('noteLinks')}</legend>
      {concepts.map(({ id, label, category }) => (
        <label key={id} class="note-link">
          <input
            type="checkbox"
            checked={draft.concepts.includes(id)}
            onChange={(event) =>
              onChange({
                concepts: event.currentTarget.checked
                  ? [...draft.concepts, id]
                  : draft.concepts.filter((other) => other !== id),
              })
            }
          />
          <span class="mark" data-category={category}>
            {label}
          </span>
        </label>
      ))}
      {references.map(({ identifier, label }) => (
        <label key={`${identifier.kind} ${identifier.value}`} class="note-link">
          <input
            type="checkbox"
            checked={draft.references.some((other) => same(other, identifier))}
            onChange={(event) =>
              onChange({
                references: event.currentTarget.checked
                  ? [...draft.references, identifier]
                  : draft.references.filter((other) => !same(other, identifier)),
              })
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
