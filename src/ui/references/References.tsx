import { useMemo, useState } from 'preact/hooks';
import type { ReferenceFormat } from '../../core/model';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { type Choice, choose, type Entry, entriesOf, everything, isBare, isNever } from './entries';
import { FormatActions } from './FormatActions';
import { OrderChoice } from './OrderChoice';
import { ReferenceRow } from './ReferenceRow';
import { Tools } from './Tools';
import type { ReferencesProps } from './types';

/** Rows drawn at first and with each "more": lists of a thousand stay fluid. */
const ROWS = 60;

/** The references of the paper: searched, ordered, sifted, and where in the text each is cited. */
export function References({ read, overview, linksOf, actions }: ReferencesProps) {
  const t = useText();
  const [choice, setChoice] = useState<Choice>(everything);
  const [rows, setRows] = useState(ROWS);
  const [format, setFormat] = useState<ReferenceFormat>('bibtex');
  const entries = useMemo(() => (overview ? entriesOf(overview) : []), [overview]);
  const chosen = useMemo(() => choose(entries, choice), [entries, choice]);
  const change = (next: Partial<Choice>) => {
    setChoice({ ...choice, ...next });
    setRows(ROWS);
  };

  if (!read) return <Note text={t('refsNotRead')} />;
  if (entries.length === 0) {
    return overview && !overview.busy ? (
      <Note text={t('refsNone')} hint={t('refsNoneHint')} />
    ) : (
      <Note text={t('statusReading')} />
    );
  }
  const busy = overview?.busy ?? false;
  const placed = !busy && (overview?.places.length ?? 0) > 0;
  const count = formatNumber(chosen.length);
  const total =
    chosen.length < entries.length
      ? t('refsSome', count, formatNumber(entries.length))
      : entries.length === 1
        ? t('refsOne')
        : t('refsMany', count);
  const taken = (list: readonly Entry[]) => list.map(({ reference }) => reference);
  return (
    <div class="references">
      <Tools
        choice={choice}
        never={placed ? entries.filter(isNever).length : 0}
        bare={entries.filter(isBare).length}
        onChoice={change}
      />
      {busy && <p class="small">{t('statusReading')}</p>}
      {!busy && !placed && <p class="small">{t('refsNoPlaces')}</p>}
      {chosen.length > 0 ? (
        <>
          <FormatActions
            what={t('refsExport', count)}
            format={format}
            onFormat={setFormat}
            onCopy={(as) => actions.onCopy(taken(chosen), as)}
            onSave={(as) => actions.onSave(taken(chosen), as)}
          >
            <span role="status">{total}</span>
            <OrderChoice value={choice.order} onChoose={(order) => change({ order })} />
          </FormatActions>
          <ul class="cited-list" aria-label={t('refsList')}>
            {chosen.slice(0, rows).map((entry) => (
              <ReferenceRow
                key={entry.reference.n}
                entry={entry}
                placed={placed}
                linksOf={linksOf}
                actions={actions}
                format={format}
                onFormat={setFormat}
              />
            ))}
          </ul>
          {chosen.length > rows && (
            <button type="button" class="quiet-button" onClick={() => setRows(rows + ROWS)}>
              {t('refsMore', formatNumber(Math.min(ROWS, chosen.length - rows)))}
            </button>
          )}
        </>
      ) : (
        <>
          <Note text={t('refsNoFit')} />
          <button
            type="button"
            class="quiet-button"
            onClick={() => change({ ...everything, order: choice.order })}
          >
            {t('refsClear')}
          </button>
        </>
      )}
    </div>
  );
}
