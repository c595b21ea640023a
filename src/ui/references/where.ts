import type { CitedPlace } from '../../core/model';
import type { Translate } from '../i18n';

/** So many shares and sections are read out; the strip shows the rest. */
const NAMED = 12;

/** "12 %", in the reader's language. */
export const share = (at: number): string => at.toLocaleString(undefined, { style: 'percent' });

/** "Cited at 12 %, 45 %, in Introduction, Results": what a strip of ticks says to who cannot see it. */
export function whereCited(t: Translate, places: readonly CitedPlace[]): string {
  const listed = (items: string[]) =>
    [...new Set(items)].slice(0, NAMED).join(', ') + (new Set(items).size > NAMED ? ' …' : '');
  const shares = listed(places.map(({ at }) => share(at)));
  const sections = listed(places.flatMap(({ section }) => (section ? [section] : [])));
  return sections ? t('refsCitedIn', shares, sections) : t('refsCitedAt', shares);
}
