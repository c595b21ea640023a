import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';
import { COLOURS, meaningOf } from './meaning';
import type { NoteBarProps } from './types';

/**
 * The bar over a selection: a colour highlights with one click, the pen opens the editor too. Once highlighted, it
 * offers to take that back with one click. A toolbar: arrow keys go from button to button.
 */
export function NoteBar(props: NoteBarProps) {
  const {
    names,
    last,
    made,
    keyboard = false,
    touch = false,
    onHighlight,
    onNote,
    onUndo,
    onCopy,
    onClose,
  } = props;
  const t = useText();
  const bar = useRef<HTMLDivElement>(null);
  // Once highlighted the pen is next: a key pressed twice must not take back what it did.
  const first = made ? '.icon-button' : 'button';
  useEffect(() => {
    if (keyboard) bar.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
  }, [keyboard, first]);
  const ordered = [last, ...COLOURS.filter((colour) => colour !== last)];
  return (
    <div
      ref={bar}
      class={touch ? 'note-bar touch' : 'note-bar'}
      role="toolbar"
      aria-label={t('noteBar')}
      onKeyDown={walk}
    >
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

/** Left and right go round the buttons of the toolbar, Home and End to its ends, as the ARIA toolbar pattern has it. */
function walk(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll<HTMLElement>('button')];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const last = buttons.length - 1;
  const goals: Record<string, number> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const goal = goals[event.key];
  if (goal === undefined) return;
  event.preventDefault();
  buttons[goal]?.focus();
}
