import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../i18n';
import { Links } from './Links';
import { SaveLine } from './SaveLine';
import { Swatches } from './Swatches';
import { TagsField } from './TagsField';
import type { MeaningNames, NoteDraft, OpenEdit, PassageConcept, SaveState } from './types';

interface NoteFormProps {
  edit: OpenEdit;
  concepts: readonly PassageConcept[];
  names: MeaningNames;
  tags: readonly string[];
  save: SaveState;
  onChange(draft: NoteDraft): void;
  onKeep(): void;
  onCancel(): void;
}

/** A note of a list while it is edited. Ctrl+Enter (or ⌘+Enter) keeps it. */
export function NoteForm({ edit, save, onChange, onKeep, onCancel, ...known }: NoteFormProps) {
  const t = useText();
  const { basis, draft } = edit;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const change = (part: Partial<NoteDraft>) => onChange({ ...draft, ...part });
  const references = basis.references.map((identifier) => ({ identifier, label: identifier.value }));
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <Swatches names={known.names} value={draft.colour} onChoose={(colour) => change({ colour })} />
      <textarea
        ref={field}
        class="note-body"
        rows={4}
        value={draft.body}
        aria-label={t('noteBody')}
        placeholder={t('noteBodyHint')}
        onInput={(event) => change({ body: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onKeep();
        }}
      />
      <TagsField tags={draft.tags} known={known.tags} onChange={(tags) => change({ tags })} />
      <Links draft={draft} concepts={known.concepts} references={references} onChange={change} />
      {(save.state === 'failed' || save.state === 'saving') && <SaveLine save={save} onRetry={onKeep} />}
      <p class="note-form-foot">
        <button type="submit" class="button main">
          {t('noteKeep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('noteCancel')}
        </button>
      </p>
    </form>
  );
}
