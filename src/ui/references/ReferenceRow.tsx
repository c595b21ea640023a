import { useId, useState } from 'preact/hooks';
import type { ReferenceFormat } from '../../core/model';
import { ExternalLink } from '../common/ExternalLink';
import { formatNumber, useText } from '../i18n';
import type { Entry } from './entries';
import { ReferenceDetail } from './ReferenceDetail';
import { Strip } from './Strip';
import type { ReferencesProps } from './types';
import { shortAuthors, titleOf } from './words';

interface ReferenceRowProps extends Pick<ReferencesProps, 'linksOf' | 'actions'> {
  entry: Entry;
  /** False while the text is being read, or where no citation was understood: then nothing is said of places. */
  placed: boolean;
  format: ReferenceFormat;
  onFormat(format: ReferenceFormat): void;
}

/** One reference of the list: number, title, who and when, how often and where cited; pressed, all of it. */
export function ReferenceRow(props: ReferenceRowProps) {
  const t = useText();
  const detail = useId();
  const [open, setOpen] = useState(false);
  const { entry, placed, linksOf, actions } = props;
  const { reference, places } = entry;
  const { key, container, year } = reference;
  const facts = [shortAuthors(reference), container, year].filter(Boolean).join(' · ');
  const [link] = linksOf(reference);
  return (
    <li class="cited-row" data-open={open}>
      <button
        type="button"
        class="cited-head"
        aria-expanded={open}
        aria-controls={detail}
        onClick={() => setOpen(!open)}
      >
        <span class="cited-key">{key}</span>
        <span class="cited-name">
          <span class="cited-title">{titleOf(reference)}</span>
          {!open && facts && <span class="small">{facts}</span>}
        </span>
        {places.length > 0 && <span class="count">{t('refsTimes', formatNumber(places.length))}</span>}
      </button>
      <div class="ref-line" hidden={places.length === 0 && !placed && !link}>
        {places.length > 0 ? (
          <Strip places={places} onJump={(index) => actions.onJump(reference.n, index)} />
        ) : (
          placed && <span class="small">{t('refsNever')}</span>
        )}
        {link && (
          <span class="small">
            <ExternalLink url={link.url}>{link.label}</ExternalLink>
          </span>
        )}
      </div>
      <div id={detail} hidden={!open}>
        {open && <ReferenceDetail {...props} />}
      </div>
    </li>
  );
}
