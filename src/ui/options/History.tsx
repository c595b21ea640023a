import { useText } from '../i18n';
import { Section } from './Section';
import type { OptionsProps } from './types';

/** The reading history: what it is for, on or off, and its end. */
export function History({
  settings,
  historyWord,
  actions,
}: Pick<OptionsProps, 'settings' | 'historyWord' | 'actions'>) {
  const t = useText();
  return (
    <Section id="history" heading={t('optionsHistory')}>
      <p>{t('optionsHistoryText')}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={settings.history}
          onChange={(event) => actions.onHistory(event.currentTarget.checked)}
        />
        {t('optionsHistoryOn')}
      </label>
      <p class="offers">
        <button type="button" class="button" onClick={actions.onEraseHistory}>
          {t('historyErase')}
        </button>
        <span class="small" role="status">
          {historyWord}
        </span>
      </p>
    </Section>
  );
}
