import type { ConceptSummary } from '../../core/model';
import { Icon } from '../common/Icon';
import { useText } from '../i18n';

interface LeafingProps {
  previous: ConceptSummary | undefined;
  next: ConceptSummary | undefined;
}

/** To the entries before and after this one, as one leafs through a book. */
export function Leafing({ previous, next }: LeafingProps) {
  const t = useText();
  if (!previous && !next) return null;
  return (
    <nav class="leafing" aria-label={t('glossaryLeafing')}>
      {previous && (
        <a href={`#${previous.id}`} rel="prev" class="leafing-link">
          <Icon name="previous" />
          <span class="unseen">{t('glossaryPrevious')} </span>
          {previous.label}
        </a>
      )}
      {next && (
        <a href={`#${next.id}`} rel="next" class="leafing-link leafing-next">
          <span class="unseen">{t('glossaryNext')} </span>
          {next.label}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
