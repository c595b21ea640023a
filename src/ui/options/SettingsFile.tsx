import { useText } from '../i18n';
import { Section } from './Section';
import type { OptionsProps } from './types';

/** All settings as a file, and back. */
export function SettingsFile({ fileWord, actions }: Pick<OptionsProps, 'fileWord' | 'actions'>) {
  const t = useText();
  return (
    <Section id="file" heading={t('optionsFile')}>
      <p>{t('optionsFileText')}</p>
      <button type="button" class="button" onClick={actions.onSettingsExport}>
        {t('settingsExport')}
      </button>
      <label class="file">
        {t('settingsImport')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) actions.onSettingsImport(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class="small import-result" role="status">
        {fileWord}
      </p>
    </Section>
  );
}
