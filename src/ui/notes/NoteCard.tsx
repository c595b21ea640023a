import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../../core/model';
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
  const { note, fresh } = props;
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, change] = useDraft(props);
  useLayoutEffect(() => {
    if (field.current) setText(field.current, draft.body);
  }, [draft.body]);
  useEffect(() => {
    if (fresh) field.current?.focus({ preventScroll: true });
  }, [fresh]);
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

const draftOf = ({ colour, body, tags, concepts, references }: Note): NoteDraft => ({
  colour,
  body,
  tags,
  concepts,
  references,
});

/**
 * What is being written, and its changes. Another state of the note from outside takes its place: whoever gives one
 * has put what was written here into it.
 */
function useDraft({ note, onChange }: NoteCardProps): [NoteDraft, (part: Partial<NoteDraft>) => void] {
  const given = useRef(note);
  const draft = useRef<NoteDraft>(null as never);
  const [, draw] = useState(0);
  if (draft.current === null || given.current !== note) draft.current = draftOf(note);
  given.current = note;
  const change = (part: Partial<NoteDraft>) => {
    // Two changes may come before one is drawn: leaving the field of tags by pressing a colour.
    draft.current = { ...draft.current, ...part };
    draw((n) => n + 1);
    onChange(draft.current);
  };
  return [draft.current, change];
}

/** Text from outside goes in around the caret: the reader may be typing. */
function setText(field: HTMLTextAreaElement, text: string): void {
  if (field.value === text) return;
  const { selectionStart, selectionEnd } = field;
  const empty = field.value === '';
  field.value = text;
  if (!empty) field.setSelectionRange(selectionStart, selectionEnd);
}
