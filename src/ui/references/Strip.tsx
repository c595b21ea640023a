import { useRef } from 'preact/hooks';
import type { CitedPlace } from '../../core/model';
import { useText } from '../i18n';
import { nearest } from './entries';
import { whereCited } from './where';

interface StripProps {
  places: readonly CitedPlace[];
  onJump(index: number): void;
}

/**
 * Where in the paper a reference is cited: a line as long as the paper with a tick for each place. The pointer goes to
 * the tick nearest to it; a key goes to the first, and to the next with every further press.
 */
export function Strip({ places, onJump }: StripProps) {
  const t = useText();
  const next = useRef(0);
  const where = whereCited(t, places);
  const press = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    // A click made by a key has no place.
    const pointed = event.detail > 0 && box.width > 0;
    const index = pointed ? nearest(places, (event.clientX - box.left) / box.width) : next.current;
    next.current = (index + 1) % places.length;
    onJump(index);
  };
  return (
    <button type="button" class="strip" aria-label={t('refsGo', where)} title={where} onClick={press}>
      <svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="strip-line" d="M0 6H200" />
        <path class="strip-ticks" d={places.map(({ at }) => `M${(1 + at * 198).toFixed(1)} 1V11`).join('')} />
      </svg>
    </button>
  );
}
