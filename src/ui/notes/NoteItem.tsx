import { useEffect, useRef, useState } from 'preact/hooks';
import { ExternalLink } from '../common/ExternalLink';
import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';
import { formatDate } from '../panel/dates';
import { Markdown } from './Markdown';
import { NoteForm } from './NoteForm';
import { noteKey } from './note-key';
import { PlacingLine } from './PlacingLine';
import { SaveLine } from './SaveLine';
import type { ListedNote, MeaningNames, NoteActions, OpenEdit, OpenEdits, SaveState } from './types';

interface NoteItemProps {
  listed: ListedNote;
  names: MeaningNames;
  tags: readonly string[];
  edits: OpenEdits;
  actions: NoteActions;
}

const LONG = 400;

/** A note in a list: its passage, what the reader wrote, and what can be done with it. */
export function NoteItem({ listed, names, tags, edits, actions }: NoteItemProps) {
  const t = useText();
  const { note, placing, concepts, link } = listed;
  const { onJump, onConfirm } = actions;
  const key = noteKey(note);
  const [edit, setEdit] = useState<OpenEdit | undefined>(() => edits.get(key));
  const [save, setSave] = useState<SaveState>({ state: 'unchanged' });
  const tools = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The field is gone: the focus goes back to the button that opened it.
    if (wasOpen.current && !edit) tools.current?.querySelector('button')?.focus({ preventScroll: true });
    wasOpen.current = edit !== undefined;
  }, [edit]);

  const write = (next: OpenEdit | undefined) => {
    if (next) edits.set(key, next);
    else edits.delete(key);
    setEdit(next);
  };
  const begin = () => {
    const { colour, body, tags, concepts, references } = note;
    setSave({ state: 'unchanged' });
    write({ basis: note, draft: { colour, body, tags, concepts, references } });
  };
  const keep = async () => {
    if (!edit || save.state === 'saving') return;
    setSave({ state: 'saving' });
    const outcome = await actions.onEdit(edit.basis, edit.draft);
    setSave(outcome);
    // What was typed while it was being stored is not thrown away.
    if (outcome.state !== 'failed' && edits.get(key) === edit) write(undefined);
  };

  const { exact } = note.target.quote;
  const quote = exact.length > LONG ? `${exact.slice(0, LONG).trimEnd()} …` : exact;
  const { colour } = edit?.draft ?? note;
  return (
    <li class="note-item" data-colour={colour} data-placing={placing} data-note={note.id} tabIndex={-1}>
      {onJump && placing !== undefined && placing !== 'lost' ? (
        <button type="button" class="passage" data-colour={colour} onClick={() => onJump(note)}>
          {quote}
        </button>
      ) : (
        <blockquote class="passage" data-colour={colour}>
          {quote}
        </blockquote>
      )}
      {placing && (
        <PlacingLine placing={placing} onConfirm={onConfirm && ((right) => onConfirm(note, right))} />
      )}
      {edit ? (
        <NoteForm
          edit={edit}
          concepts={concepts}
          names={names}
          tags={tags}
          save={save}
          onChange={(draft) => write({ ...edit, draft })}
          onKeep={() => void keep()}
          onCancel={() => write(undefined)}
        />
      ) : (
        <>
          {note.body !== '' && <Markdown text={note.body} />}
          {save.state === 'saved' && save.bothKept && <SaveLine save={save} onRetry={begin} />}
          <div class="note-foot">
            {note.tags.map((tag) => (
              <span key={tag} class="tag">
                {tag}
              </span>
            ))}
            {concepts.map(({ id: concept, label, category }) => (
              <span key={concept} class="mark note-concept" data-category={category}>
                {label}
              </span>
            ))}
            {link && (
              <span class="note-link-out">
                <ExternalLink url={link}>{t('noteInPaper')}</ExternalLink>
              </span>
            )}
            {listed.paper && <span class="small">{formatDate(note.modified)}</span>}
            <span class="note-tools" ref={tools}>
              <IconButton icon="pen" label={t('noteEdit')} onPress={begin} />
              <IconButton icon="bin" label={t('noteDelete')} onPress={() => actions.onDelete(note)} />
            </span>
          </div>
        </>
      )}
    </li>
  );
}
