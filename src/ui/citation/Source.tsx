import type { Reference } from '../../core/model';
import { locator } from '../references/words';

/** Journal in italics, then year, volume and pages: "Nat Rev Cancer 2016;16(4):201–218". */
export function Source({ reference }: { reference: Reference }) {
  const place = locator(reference);
  if (!reference.container && !place) return null;
  return (
    <p class="cited-source">
      {reference.container && <i>{reference.container}</i>}
      {reference.container && place && ' '}
      {place}
    </p>
  );
}
