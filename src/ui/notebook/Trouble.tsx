import { formatNumber, useText } from '../i18n';
import type { StoreTrouble } from './types';

/** Says what hinders the store, as long as it does. */
export function Trouble({ trouble }: { trouble: StoreTrouble | null }) {
  const t = useText();
  if (!trouble) return null;
  const { readOnly, unreadable } = trouble;
  return (
    <>
      {readOnly !== undefined && (
        <p class="fault" role="alert">
          {t('storeReadOnly')} <span class="small">{readOnly}</span>
        </p>
      )}
      {unreadable > 0 && (
        <p class="fault" role="alert">
          {unreadable === 1 ? t('storeUnreadableOne') : t('storeUnreadable', formatNumber(unreadable))}
        </p>
      )}
    </>
  );
}
