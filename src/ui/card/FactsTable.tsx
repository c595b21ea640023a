import type { Fact } from '../../core/lexicon/facts';
import { useText } from '../i18n';
import { facetName } from '../names';
import { ConceptLinks } from './ConceptLinks';
import type { ConceptRef } from './types';

interface FactsTableProps {
  facts: readonly Fact[];
  onConcept?: ((concept: ConceptRef) => void) | undefined;
}

/** What a drug hits and what defeats it, what a gene does and what is done about it: one row each. */
export function FactsTable({ facts, onConcept }: FactsTableProps) {
  const t = useText();
  if (facts.length === 0) return null;
  return (
    <table class="facts" aria-label={t('facts')}>
      <tbody>
        {facts.map(({ name, items }) => (
          <tr key={name}>
            <th scope="row" class="entry-head">
              {t(`fact_${name}`)}
            </th>
            <td>
              {name === 'timing' || name === 'route' ? (
                items.map(({ label }) => facetName(t, name, label)).join(', ')
              ) : (
                <ConceptLinks concepts={items} onConcept={onConcept} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
