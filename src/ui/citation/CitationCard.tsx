import { useState } from 'preact/hooks';
import type { ReferenceFormat } from '../../core/model';
import { CARD_DESCRIPTION } from '../card/ConceptBody';
import { IconButton } from '../common/IconButton';
import { formatNumber, useText } from '../i18n';
import { FormatActions } from '../references/FormatActions';
import { isParsed, titleOf } from '../references/words';
import { CitedActions } from './CitedActions';
import { CitedBody } from './CitedBody';
import { CitedRow } from './CitedRow';
import type { CitationCardProps, CitedReference } from './types';

/**
 * What a citation cites. One reference stands open under its title; several stand as a list in the order of the marker,
 * each of which unfolds. Give it a `key` of its own for each place, so that nothing unfolded stays for another.
 */
export function CitationCard(props: CitationCardProps) {
  const t = useText();
  const { marker, references, opened, onCopy, onSave } = props;
  const [format, setFormat] = useState<ReferenceFormat>('vancouver');
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(opened === undefined ? [] : [opened]));
  const toggle = (n: number) =>
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(n)) next.add(n);
      return next;
    });
  const [first] = references;
  const single = references.length === 1 && first ? first : undefined;
  const body = (cited: CitedReference, id?: string) => <CitedBody {...props} cited={cited} id={id} />;
  const actions = (cited: CitedReference) => (
    <CitedActions {...props} cited={cited} format={format} onFormat={setFormat} />
  );
  const count = formatNumber(references.length);
  return (
    <article class="card citation-card">
      <header class="card-head">
        {single ? (
          <p class="kind">{t('citeOne', single.reference.key)}</p>
        ) : (
          <h2 class="kind" id={CARD_DESCRIPTION}>
            {t('citeMany', count)} <span class="cited-marker">{marker}</span>
          </h2>
        )}
        <IconButton icon="close" label={t('close')} onPress={props.onClose} />
      </header>
      <div class="cited-scroll">
        {single ? (
          <>
            <h2
              class="cited-heading"
              data-parsed={isParsed(single.reference)}
              id={isParsed(single.reference) ? undefined : CARD_DESCRIPTION}
            >
              {titleOf(single.reference)}
            </h2>
            {body(single, CARD_DESCRIPTION)}
          </>
        ) : (
          <ul class="cited-list">
            {references.map((cited) => {
              const { n } = cited.reference;
              return (
                <CitedRow key={n} reference={cited.reference} open={open.has(n)} onToggle={() => toggle(n)}>
                  {body(cited)}
                  {actions(cited)}
                </CitedRow>
              );
            })}
          </ul>
        )}
      </div>
      <div class="foot">
        {single ? (
          actions(single)
        ) : (
          <FormatActions
            what={t('citeAll', count)}
            format={format}
            onFormat={setFormat}
            onCopy={(as) => onCopy('all', as)}
            onSave={(as) => onSave('all', as)}
          >
            {t('citeAll', count)}
          </FormatActions>
        )}
      </div>
    </article>
  );
}
