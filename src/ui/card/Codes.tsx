import { ExternalLink } from '../common/ExternalLink';
import { useText } from '../i18n';
import type { CodeEntry } from './types';

/** Codes of public vocabularies with their links. An entry that is not the same concept says so. */
export function Codes({ codes }: { codes: readonly CodeEntry[] }) {
  const t = useText();
  if (codes.length === 0) return null;
  return (
    <ul class="codes" aria-label={t('vocabularies')}>
      {codes.map(({ label, url, name, exact }) => (
        <li key={label} title={name}>
          <ExternalLink url={url}>{exact ? label : t('codeRelated', label)}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}
