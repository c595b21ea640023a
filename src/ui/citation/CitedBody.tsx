import { ExternalLink } from '../common/ExternalLink';
import { useText } from '../i18n';
import { isParsed, shortName } from '../references/words';
import { Authors } from './Authors';
import { CitedSteps } from './CitedSteps';
import { CollectionLine } from './CollectionLine';
import { Source } from './Source';
import type { CitationCardProps, CitedReference } from './types';

interface CitedBodyProps extends Pick<CitationCardProps, 'canBack' | 'onStep' | 'onBack' | 'onConcept'> {
  cited: CitedReference;
  /** What a screen reader reads out when the card opens stands here. */
  id?: string | undefined;
}

/** All that is said of one cited work below its title. Of an entry that was not understood, only what surrounds it. */
export function CitedBody({ cited, id, ...card }: CitedBodyProps) {
  const t = useText();
  const { reference, links, place, collections, shared } = cited;
  const { n } = reference;
  const what = shortName(reference);
  return (
    <div class="cited-body">
      {isParsed(reference) && (
        <div id={id}>
          <Authors reference={reference} />
          <Source reference={reference} />
        </div>
      )}
      {links.length > 0 && (
        <ul class="services" aria-label={t('openAt')}>
          {links.map(({ label, url }) => (
            <li key={url}>
              <ExternalLink url={url}>{label}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
      {collections.map((collection) => (
        <CollectionLine key={collection.title} place={collection} />
      ))}
      {shared.length > 0 && (
        <div class="cited-shared">
          <span class="entry-head" id={`shared-${n}`}>
            {t('citeShared')}
          </span>
          <ul class="cited-chips" aria-labelledby={`shared-${n}`}>
            {shared.map(({ id: concept, label, category }) => (
              <li key={concept}>
                <button
                  type="button"
                  class="cited-chip"
                  onClick={() => card.onConcept({ id: concept, label })}
                >
                  <span class="mark" data-category={category}>
                    {label}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <CitedSteps
        place={place}
        what={what}
        canBack={card.canBack}
        onStep={(by) => card.onStep(n, by)}
        onBack={card.onBack}
      />
    </div>
  );
}
