import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';
import { COLOURS, meaningOf } from './meaning';
import type { NoteBarProps } from './types';

/**
 * The bar over a selection: a colour highlights with one click, the pen opens the editor too. Once highlighted, it
 * offers to take that back with one click. A toolbar: arrow keys go from button to button.
 */
export function NoteBar({ names, last, made, onHighlight, onNote, onUndo, onCopy, onClose }: NoteBarProps) {
  const t = useText();
  const ordered = [last, ...COLOURS.filter((colour) => colour !== last)];
  return (
    <div class="note-bar" role="toolbar" aria-label={t('noteBar')} onKeyDown={walk}>
      {made ? (
        <>
          <p class="note-bar-made" role="status">
            <span class="swatch" data-colour={made} aria-hidden="true" />
            {t('noteMade', meaningOf(t, made, names))}
          </p>
          <button type="button" class="text-button" onClick={onUndo}>
            {t('noteUndo')}
          </button>
        </>
      ) : (
        ordered.map((colour) => (
          <button
            key={colour}
            type="button"
            class="swatch"
            data-colour={colour}
            aria-label={t('noteHighlightAs', meaningOf(t, colour, names))}
            title={meaningOf(t, colour, names)}
            onClick={() => onHighlight(colour)}
          />
        ))
      )}
      <span class="note-bar-rule" aria-hidden="true" />
      <IconButton icon="pen" label={t('noteWrite')} onPress={onNote} />
      {!made && <IconButton icon="copy" label={t('copyPassage')} onPress={onCopy} />}
      <IconButton icon="close" label={t('close')} onPress={onClose} />
    </div>
  );
}

/** Left and right go round the buttons of the toolbar, as the ARIA toolbar pattern has it. */
function walk(event: KeyboardEvent): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll<HTMLElement>('button')];
  const at = buttons.findIndex((button) => button === event.target);
  if (at < 0) return;
  event.preventDefault();
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}
