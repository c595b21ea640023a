import type { Identifier, IdentifierLink } from '../../core/model';
import { type Copy, CopyButton } from '../common/CopyButton';
import { ExternalLink } from '../common/ExternalLink';
import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';
import { kindName } from '../names';
import { Steps } from './Steps';
import type { Place } from './types';

export interface IdentifierCardProps {
  identifier: Identifier;
  links: readonly IdentifierLink[];
  place: Place;
  onStep(by: -1 | 1): void;
  onCopy: Copy;
  onClose(): void;
}

/** What an identifier is and where the thing it names can be seen. Nothing is looked up. */
export function IdentifierCard({ identifier, links, place, onStep, onCopy, onClose }: IdentifierCardProps) {
  const t = useText();
  const kind = kindName(t, identifier.kind);
  return (
    <article class="card">
      <header class="card-head">
        <h2 class="kind">{kind}</h2>
        <IconButton icon="close" label={t('close')} onPress={onClose} />
      </header>
      <p class="value-line">
        <code class="value">{identifier.value}</code>
        <CopyButton text={identifier.value} label={t('copyValue', kind)} onCopy={onCopy} />
      </p>
      {links.length > 0 && (
        <div class="entry">
          <span class="entry-head">{t('openAt')}</span>
          <ul class="services">
            {links.map(({ label, url }) => (
              <li key={url}>
                <ExternalLink url={url}>{label}</ExternalLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="foot-line">
        <Steps place={place} onStep={onStep} />
      </div>
    </article>
  );
}
