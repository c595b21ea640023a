import { DensityChoice } from '../common/DensityChoice';
import { useText } from '../i18n';
import { HoverDelay } from './HoverDelay';
import { Section } from './Section';
import type { OptionsProps } from './types';

/** What is marked in the text, how often, and how its cards open. */
export function Reading({ settings, actions }: Pick<OptionsProps, 'settings' | 'actions'>) {
  const t = useText();
  return (
    <Section id="reading" heading={t('optionsReading')}>
      <DensityChoice value={settings.density} onChoose={actions.onDensity} />
      <p class="small">{t('optionsDensityHint')}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={settings.identifiers}
          onChange={(event) => actions.onIdentifiers(event.currentTarget.checked)}
        />
        {t('identifiersMark')}
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={settings.citations}
          onChange={(event) => actions.onCitations(event.currentTarget.checked)}
        />
        {t('citationsMark')}
      </label>
      <p class="small">{t('citationsMarkHint')}</p>
      <HoverDelay value={settings.hoverDelay} onChoose={actions.onHoverDelay} />
      <p class="small">{t('optionsHoverHint')}</p>
    </Section>
  );
}
