import type { Identifier } from '../../core/model';
import type { Translate } from '../i18n';
import { kindName } from '../names';

/** Name of a term's card for screen readers: what the card host is given as `label`. */
export function termCardLabel(t: Translate, surface: string): string {
  return t('cardLabelTerm', surface);
}

/** Name of an identifier's card for screen readers. */
export function identifierCardLabel(t: Translate, identifier: Identifier): string {
  return t('cardLabelIdentifier', kindName(t, identifier.kind), identifier.value);
}
