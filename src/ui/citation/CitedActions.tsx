import type { ReferenceFormat } from '../../core/model';
import { useText } from '../i18n';
import { FormatActions } from '../references/FormatActions';
import { shortName } from '../references/words';
import type { CitationCardProps, CitedReference } from './types';

interface CitedActionsProps extends Pick<CitationCardProps, 'onListed' | 'onCopy' | 'onSave' | 'onNote'> {
  cited: CitedReference;
  format: ReferenceFormat;
  onFormat(format: ReferenceFormat): void;
}

/** What can be done with one reference: see it in the list, note it, copy or save it. */
export function CitedActions(props: CitedActionsProps) {
  const t = useText();
  const { reference } = props.cited;
  const { n, key } = reference;
  return (
    <FormatActions
      what={t('citeThis', key)}
      format={props.format}
      onFormat={props.onFormat}
      onCopy={(as) => props.onCopy(n, as)}
      onSave={(as) => props.onSave(n, as)}
    >
      <button
        type="button"
        class="text-button"
        aria-label={t('citeListedNamed', shortName(reference))}
        onClick={() => props.onListed(n)}
      >
        {t('citeListed')}
      </button>
      {props.onNote && (
        <button type="button" class="text-button" onClick={() => props.onNote?.(n)}>
          {t('citeNote')}
        </button>
      )}
    </FormatActions>
  );
}
