import type { ReferenceFormat } from '../../core/model';
import { Authors } from '../citation/Authors';
import { Source } from '../citation/Source';
import { ExternalLink } from '../common/ExternalLink';
import { useText } from '../i18n';
import type { Entry } from './entries';
import { FormatActions } from './FormatActions';
import type { ReferencesProps } from './types';
import { share } from './where';
import { isParsed, shortName } from './words';

interface ReferenceDetailProps extends Pick<ReferencesProps, 'linksOf' | 'actions'> {
  entry: Entry;
  format: ReferenceFormat;
  onFormat(format: ReferenceFormat): void;
}

/** What unfolds below a reference of the list: all authors, source, links, every place that cites it. */
export function ReferenceDetail({ entry, linksOf, actions, format, onFormat }: ReferenceDetailProps) {
  const t = useText();
  const { reference, places } = entry;
  // The first stands in the row already.
  const links = linksOf(reference).slice(1);
  return (
    <div class="cited-fold">
      {isParsed(reference) && (
        <>
          <Authors reference={reference} />
          <Source reference={reference} />
        </>
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
      {places.length > 0 && (
        <p class="entry">
          <span class="entry-head">{t('refsPlaces')}</span>{' '}
          {places.map(({ at, section }, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <button
                type="button"
                class="text-button"
                aria-label={section ? undefined : t('refsPlace', share(at))}
                onClick={() => actions.onJump(reference.n, index)}
              >
                {section ? t('refsPlaceIn', section, share(at)) : share(at)}
              </button>
            </span>
          ))}
        </p>
      )}
      <FormatActions
        what={t('citeThis', reference.key)}
        format={format}
        onFormat={onFormat}
        onCopy={(as) => actions.onCopy([reference], as)}
        onSave={(as) => actions.onSave([reference], as)}
      >
        <button
          type="button"
          class="text-button"
          aria-label={t('citeListedNamed', shortName(reference))}
          onClick={() => actions.onListed(reference.n)}
        >
          {t('citeListed')}
        </button>
      </FormatActions>
    </div>
  );
}
