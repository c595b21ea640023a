import { useText } from '../i18n';
import { Section } from './Section';

const LICENCES = ['mesh', 'ncit', 'go', 'hgnc', 'chebi', 'drugbank', 'oncotree'] as const;

/** Privacy, version and the attributions that the vocabularies ask for. */
export function About({ version }: { version: string }) {
  const t = useText();
  return (
    <Section id="about" heading={t('optionsAbout')}>
      <h3>{t('optionsPrivacy')}</h3>
      <p>{t('optionsPrivacyText')}</p>
      <h3>{t('optionsLicences')}</h3>
      <p>{t('licenceIntro')}</p>
      <ul class="licences">
        {LICENCES.map((name) => (
          <li key={name}>{t(`licence_${name}`)}</li>
        ))}
      </ul>
      <p class="small">{t('optionsVersion', version)}</p>
    </Section>
  );
}
