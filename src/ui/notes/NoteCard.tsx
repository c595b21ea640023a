import { useEffect, useRef, useState } from 'preact/hooks';
import { CARD_DESCRIPTION } from '../card/ConceptBody';
import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';
import { Links } from './Links';
import { PlacingLine } from './PlacingLine';
import { SaveLine } from './SaveLine';
import { Swatches } from './Swatches';
import { TagsField } from './TagsField';
import type { NoteCardProps, NoteDraft } from './types';

/** So much of a passage is shown; the page shows the rest. */
const QUOTE = 220;

/**
 * One note where it stands: colour, words, tags, links. What is written is handed on with every change, so that
 * nothing is lost when the card closes. Give it the note's id as `key`.
 */
export function NoteCard(props: NoteCardProps) {
  const { note, onChange } = props;
  const t = useText();
  const [draft, setDraft] = useState<NoteDraft>(() => ({
    colour: note.colour,
    body: note.body,
    tags: note.tags,
    concepts: note.concepts,
    references: note.references,
  }));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.fresh) field.current?.focus({ preventScroll: true });
  }, [props.fresh]);
  const change = (part: Partial<NoteDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onChange(next);
  };
  const { exact } = note.target.quote;
  return (
    <article class="card note-card">
      <header class="card-head">
        <Swatches names={props.names} value={draft.colour} onChoose={(colour) => change({ colour })} />
        <IconButton icon="close" label={t('close')} onPress={props.onClose} />
      </header>
      <blockquote class="passage" data-colour={draft.colour} id={CARD_DESCRIPTION}>
        {exact.length > QUOTE ? `${exact.slice(0, QUOTE).trimEnd()} …` : exact}
      </blockquote>
      <PlacingLine placing={props.placing} onConfirm={props.onConfirm} />
      <textarea
        ref={field}
        class="note-body"
        rows={4}
        value={draft.body}
        placeholder={t('noteBodyHint')}
        aria-label={t('noteBody')}
        onInput={(event) => change({ body: event.currentTarget.value })}
      />
      <TagsField tags={draft.tags} known={props.tags} onChange={(tags) => change({ tags })} />
      <Links draft={draft} concepts={props.concepts} references={props.references} onChange={change} />
      <div class="foot">
        <SaveLine save={props.save} onRetry={props.onRetry} />
        <button type="button" class="text-button" onClick={props.onDelete}>
          {t('noteDelete')}
        </button>
      </div>
    </article>
  );
}
