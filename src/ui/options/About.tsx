import { useText } from '../i18n';

const LICENCES = ['mesh', 'ncit', 'go', 'hgnc', 'chebi', 'drugbank', 'oncotree'] as const;

/** Privacy, version and the attributions that the vocabularies ask for. */
export function About({ version }: { version: string }) {
  const t = useText();
  return (
    <>
      <section>
        <h2>{t('optionsPrivacy')}</h2>
        <p>{t('optionsPrivacyText')}</p>
      </section>
      <section>
        <h2>{t('optionsAbout')}</h2>
        <p>{t('licenceIntro')}</p>
        <ul class="licences">
          {LICENCES.map((name) => (
            <li key={name}>{t(`licence_${name}`)}</li>
          ))}
        </ul>
        <p class="small">{t('optionsVersion', version)}</p>
      </section>
    </>
  );
}
