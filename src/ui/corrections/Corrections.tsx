import { useText } from '../i18n';
import { OwnTerms } from './OwnTerms';
import type { CorrectionsProps } from './types';

/** What the reader has corrected, each with the way back; and the file that takes it along. */
export function Corrections(props: CorrectionsProps) {
  const t = useText();
  const { corrections, labels, message, actions } = props;
  const { hidden, wrong } = corrections;
  return (
    <section id="corrections" aria-labelledby="corrections-head">
      <h2 id="corrections-head">{t('corrections')}</h2>
      <p class="small">{t('correctionsHint')}</p>
      <h3>{t('hiddenTerms')}</h3>
      {hidden.length === 0 && <p class="small">{t('hiddenNone')}</p>}
      <ul class="sites" aria-label={t('hiddenTerms')}>
        {hidden.map((id) => {
          const label = labels.get(id) ?? id;
          return (
            <li key={id}>
              <span>{label}</span>
              <button
                type="button"
                class="text-button"
                aria-label={t('markAgainNamed', label)}
                onClick={() => actions.onShow(id)}
              >
                {t('markAgain')}
              </button>
            </li>
          );
        })}
      </ul>
      <OwnTerms {...props} />
      <h3>{t('wrongMarks')}</h3>
      {wrong.length === 0 ? (
        <p class="small">{t('wrongNone')}</p>
      ) : (
        <>
          <ul class="wrong" aria-label={t('wrongMarks')}>
            {wrong.map(({ at, text, sentence, concept }) => (
              <li key={`${at} ${text}`}>
                <strong>{text}</strong> — {labels.get(concept) ?? concept}
                <span class="small">{sentence}</span>
              </li>
            ))}
          </ul>
          <p class="offers">
            <button type="button" class="button" onClick={() => actions.onExport('wrong', 'json')}>
              {t('wrongExport')}
            </button>
            <button type="button" class="button" onClick={actions.onClearWrong}>
              {t('wrongClear')}
            </button>
          </p>
        </>
      )}
      <h3>{t('correctionsFile')}</h3>
      <p class="offers">
        <button type="button" class="button" onClick={() => actions.onExport('all', 'yaml')}>
          {t('exportYaml')}
        </button>
        <button type="button" class="button" onClick={() => actions.onExport('all', 'json')}>
          {t('exportJson')}
        </button>
      </p>
      <label class="file">
        {t('importFile')}
        <input
          type="file"
          accept=".yaml,.yml,.json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) actions.onImport(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class="small import-result" role="status">
        {message}
      </p>
    </section>
  );
}
