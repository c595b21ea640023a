import { useEffect, useId, useState } from 'preact/hooks';
import type { LibraryResolver } from '../../core/model';
import { ExternalLink } from '../common/ExternalLink';
import { Segmented } from '../common/Segmented';
import { type MessageKey, useText } from '../i18n';
import { Section } from './Section';
import type { LibraryCheck, OptionsProps } from './types';

type Fault = Extract<LibraryCheck, { fault: unknown }>['fault'];

const FAULTS: Record<Fault, MessageKey> = {
  empty: 'libraryFault_empty',
  address: 'libraryFault_address',
  host: 'libraryFault_host',
  password: 'libraryFault_password',
  long: 'libraryFault_long',
  whole: 'libraryFault_whole',
};

type Kind = LibraryResolver['kind'] | 'none';
type LibraryProps = Pick<OptionsProps, 'settings' | 'checkLibrary' | 'actions'>;

/** How the reader's library is reached. An address is taken only when it can be one; else the reason stands below it. */
export function Library({ settings: { library }, checkLibrary, actions }: LibraryProps) {
  const t = useText();
  const reason = useId();
  const [kind, setKind] = useState<Kind>(library?.kind ?? 'none');
  const [typed, setTyped] = useState(library?.base ?? '');
  /** Nobody is told that an address is wrong while still typing it. */
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    setKind(library?.kind ?? 'none');
    setTyped(library?.base ?? '');
    setAsked(false);
  }, [library?.kind, library?.base]);

  const choose = (next: Kind) => {
    setKind(next);
    setAsked(false);
    if (next === 'none') actions.onLibrary(null);
  };
  const checked = kind === 'none' ? undefined : checkLibrary(kind, typed);
  const fault = checked && 'fault' in checked ? checked.fault : undefined;
  const inUse = library !== undefined && library.kind === kind && library.base === typed.trim();
  return (
    <Section id="library" heading={t('optionsLibrary')}>
      <p class="small">{t('optionsLibraryHint')}</p>
      <Segmented<Kind>
        label={t('libraryKind')}
        labelShown={false}
        choices={[
          { value: 'none', label: t('libraryNone') },
          { value: 'proxy', label: t('libraryProxy') },
          { value: 'openurl', label: t('libraryOpenurl') },
        ]}
        value={kind}
        onChoose={choose}
      />
      {kind !== 'none' && (
        <form
          class="fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (checked && 'library' in checked) actions.onLibrary(checked.library);
          }}
        >
          <label>
            {t('libraryBase')}
            <input
              type="url"
              spellcheck={false}
              autocomplete="off"
              placeholder={t(kind === 'proxy' ? 'libraryProxyExample' : 'libraryOpenurlExample')}
              value={typed}
              aria-invalid={asked && fault !== undefined}
              aria-describedby={reason}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setAsked(false);
              }}
            />
          </label>
          <p class="field-word" id={reason} role="status" data-fault={asked && fault !== undefined}>
            {asked && fault ? t(FAULTS[fault]) : inUse && t('librarySaved')}
          </p>
          {checked && 'test' in checked && (
            <p class="small">
              {t('libraryTry')} <ExternalLink url={checked.test}>{checked.test}</ExternalLink>
            </p>
          )}
          <button type="submit" class="button">
            {t('librarySave')}
          </button>
        </form>
      )}
    </Section>
  );
}
