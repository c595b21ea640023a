import { DensityChoice } from '../common/DensityChoice';
import { useText } from '../i18n';
import { Legend } from '../popup/Legend';
import { About } from './About';
import { HoverDelay } from './HoverDelay';
import { Sites } from './Sites';
import type { OptionsProps } from './types';

/** The options page: everything the reader has chosen, and how to take it back. */
export function Options({
  settings,
  categories,
  grantedHosts,
  version,
  glossary,
  error,
  actions,
  children,
}: OptionsProps) {
  const t = useText();
  const entries = categories.map((category) => ({
    category,
    count: 0,
    shown: !settings.hiddenCategories.includes(category),
  }));
  return (
    <main class="options">
      <h1>{t('optionsTitle')}</h1>
      {error && (
        <p class="fault" role="alert">
          {error}
        </p>
      )}
      <section>
        <h2>{t('optionsMarks')}</h2>
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
      </section>
      <section>
        <h2>{t('optionsCategories')}</h2>
        <Legend entries={entries} counts={false} onToggle={actions.onCategory} />
        <p class="small">{t('optionsCategoriesHint')}</p>
      </section>
      <section>
        <h2>{t('optionsCard')}</h2>
        <HoverDelay value={settings.hoverDelay} onChoose={actions.onHoverDelay} />
        <p class="small">{t('optionsHoverHint')}</p>
      </section>
      <Sites
        heading={t('optionsSitesOff')}
        hosts={settings.offHosts}
        none={t('optionsSitesOffNone')}
        action={t('siteTurnOn')}
        actionFor={(host) => t('siteTurnOnFor', host)}
        onAction={actions.onSiteBack}
      />
      <Sites
        heading={t('optionsSitesGranted')}
        hosts={grantedHosts}
        none={t('optionsSitesGrantedNone')}
        action={t('siteRemove')}
        actionFor={(host) => t('siteRemoveFor', host)}
        onAction={actions.onRevoke}
      />
      <section>
        <h2>{t('glossary')}</h2>
        <p>
          <a href={glossary}>{t('optionsGlossary')}</a>
        </p>
      </section>
      {children}
      <About version={version} />
    </main>
  );
}
