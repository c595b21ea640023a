import type { Membership } from '../../core/model';
import { type MessageKey, useText } from '../i18n';
import type { CollectionPlace } from './types';

const WORDS: Record<Membership, MessageKey> = {
  introduces: 'citeIntroduces',
  member: 'citeMember',
  cited: 'citeCitedBy',
};

/** To which collection the cited work belongs, and whether the reader has read it. */
export function CollectionLine({ place }: { place: CollectionPlace }) {
  const t = useText();
  return (
    <p class="cited-collection">
      {t(WORDS[place.membership], place.title)}
      {place.read !== undefined && (
        <span class="read-mark" data-read={place.read}>
          {t(place.read ? 'citeRead' : 'citeToRead')}
        </span>
      )}
    </p>
  );
}
