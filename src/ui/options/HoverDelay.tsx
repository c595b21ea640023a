import { useText } from '../i18n';

/** Delays offered, in milliseconds. */
const DELAYS = [
  [150, 'hoverShort'],
  [300, 'hoverNormal'],
  [600, 'hoverLong'],
  [1000, 'hoverOther'],
  [2000, 'hoverOther'],
] as const;

/** How long the pointer rests before a card opens. A stored value outside the list is kept and shown. */
export function HoverDelay(props: { value: number; onChoose(delay: number): void }) {
  const t = useText();
  const offered: (readonly [number, (typeof DELAYS)[number][1]])[] = [...DELAYS];
  if (!offered.some(([delay]) => delay === props.value)) offered.push([props.value, 'hoverOther']);
  offered.sort(([a], [b]) => a - b);
  return (
    <label class="choice">
      <span>{t('optionsHover')}</span>
      <select onChange={(event) => props.onChoose(Number(event.currentTarget.value))}>
        {offered.map(([delay, key]) => (
          <option key={delay} value={delay} selected={delay === props.value}>
            {t(key, (delay / 1000).toLocaleString())}
          </option>
        ))}
      </select>
    </label>
  );
}
