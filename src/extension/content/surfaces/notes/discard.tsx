import type { Note, Stored } from '../../../../core/model';
import { rectsOf } from '../../../../page/anchor';
import type { BlockSpan } from '../../../../page/notes';
import { themeOf } from '../../../../page/paint';
import { TextContext } from '../../../../ui/i18n';
import { ThrownBar } from '../../../../ui/notes/ThrownBar';
import type { SurfaceTools } from '../contract';
import { besides } from './boxes';
import type { Desk } from './desk';

/** Opens, where a note stood, the way back out of the bin. `undo` gives what of it could not be done, in words. */
export function openThrown(
  { tools: { doc }, translate, ...desk }: Desk,
  parts: readonly BlockSpan[],
  undo: () => Promise<string | undefined>,
): void {
  const label = translate('noteThrown');
  let open = true;
  const content = (fault?: string) => (
    <TextContext.Provider value={translate}>
      <ThrownBar
        {...(fault && { fault })}
        onUndo={async () => {
          const why = await undo();
          if (!open) return;
          if (why === undefined) desk.close();
          else desk.update('thrown', content(why), { label });
        }}
        onClose={desk.close}
      />
    </TextContext.Provider>
  );
  const boxes = () => parts.flatMap(({ block, span }) => (block.attached ? rectsOf(block, span) : []));
  desk.open('thrown', {
    rects: () => besides(boxes(), doc.documentElement.clientHeight),
    theme: themeOf(parts[0]?.block.container ?? doc.documentElement),
    keyboard: true,
    label,
    content: content(),
    onClose: () => {
      open = false;
    },
  });
}

/** Puts a note into the bin, or takes it out. Never throws: a background that is gone has done neither. */
export async function moveNote(
  { ask, alive, onSilence }: SurfaceTools,
  { paper, id }: Pick<Note, 'paper' | 'id'>,
  away: boolean,
): Promise<Stored<Note[]> | { ok: false; kind: 'gone'; message: string }> {
  try {
    return await ask(away ? 'bin-notes' : 'restore-notes', { paper, ids: [id] });
  } catch (error) {
    onSilence();
    return { ok: false, kind: alive() ? 'unknown' : 'gone', message: String(error) };
  }
}
