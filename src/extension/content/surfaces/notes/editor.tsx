import { themeOf } from '../../../../page/paint';
import { TextContext } from '../../../../ui/i18n';
import { NoteCard } from '../../../../ui/notes/NoteCard';
import type { SaveState } from '../../../../ui/notes/types';
import { besides } from './boxes';
import type { Desk } from './desk';
import { type Named, namedIn } from './passage';

const NOTHING: Named = { concepts: [], references: [] };

/** A note that is open. */
export interface Editor {
  id: string;
  /** Draws it again, as it stands now. */
  again(): void;
}

/**
 * Opens a note where it stands; null when it stands nowhere.
 *
 * @param fault why the last thing tried with it came to nothing, if it did; `retry` tries that again
 */
export function openEditor(
  desk: Desk,
  id: string,
  { fresh = false, fault, retry }: { fresh?: boolean; fault?: SaveState; retry?: () => void } = {},
  onClose: () => void,
): Editor | null {
  const { tools, layer, saver, translate } = desk;
  const first = layer.parts(id)[0];
  const placed = layer.get(id);
  if (!placed || !first) return null;
  const label = translate('noteCard');
  let open = true;
  let named = NOTHING;
  let tags: string[] = [];
  let failed = fault;

  const content = () => {
    const now = layer.get(id);
    if (!now) return null;
    return (
      <TextContext.Provider value={translate}>
        <NoteCard
          key={id}
          note={now.note}
          names={tools.meanings()}
          placing={now.placement.placing}
          save={failed ?? saver.stateOf(id)}
          tags={tags}
          {...named}
          fresh={fresh}
          onChange={(draft) => {
            const before = layer.get(id)?.note ?? now.note;
            const changed = { ...before, ...draft, modified: new Date().toISOString() };
            failed = undefined;
            layer.update(changed);
            saver.change(before, changed);
            if (open) again();
          }}
          onRetry={() => (failed && retry ? retry() : void saver.flush(id))}
          onDelete={() => desk.bin(id, true)}
          onConfirm={(right) => desk.settle(id, right)}
          onClose={desk.close}
        />
      </TextContext.Provider>
    );
  };
  const again = () => {
    const next = open ? content() : null;
    if (next) desk.update('note', next, { label });
  };

  desk.open('note', {
    rects: () => besides(layer.rects(id), tools.doc.documentElement.clientHeight),
    theme: themeOf(first.block.container),
    keyboard: true,
    label,
    content: content(),
    onClose: () => {
      open = false;
      layer.light(null);
      void saver.flush(id);
      onClose();
    },
  });
  if (placed.placement.placing === 'uncertain') layer.light(id);
  void Promise.all([namedIn(tools, layer.parts(id)), tools.ask('note-tags', {})])
    .then(([found, inUse]) => {
      named = found;
      tags = inUse.map(({ tag }) => tag);
      again();
    })
    .catch(tools.onSilence);
  return { id, again };
}
