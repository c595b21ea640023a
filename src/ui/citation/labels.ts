import type { Translate } from '../i18n';

/** Name of a citation's card for screen readers: what the card host is given as `label`. */
export function citationCardLabel(t: Translate, marker: string): string {
  return t('cardLabelCitation', marker);
}
