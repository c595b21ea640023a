import { useId, useState } from 'preact/hooks';
import { Icon } from '../common/Icon';
import { formatNumber, useText } from '../i18n';
import { Section } from './Section';
import { Sites } from './Sites';
import type { OptionsProps } from './types';

type PermissionsProps = Pick<OptionsProps, 'settings' | 'journalHosts' | 'grantedHosts' | 'actions'>;

/** What Oncogloss may do and where, in plain words, each with the way to take it back. */
export function Permissions({ settings, journalHosts, grantedHosts, actions }: PermissionsProps) {
  const t = useText();
  const list = useId();
  const [open, setOpen] = useState(false);
  const count = formatNumber(journalHosts.length);
  return (
    <Section id="sites" heading={t('optionsSites')}>
      <p>{t('optionsSitesText', count)}</p>
      <button
        type="button"
        class="disclosure"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'next'} />
        {t('optionsSitesList', count)}
      </button>
      <div id={list} hidden={!open}>
        {open && (
          <ul class="journal-hosts">
            {journalHosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        )}
      </div>
      <p class="small">{t('optionsSitesBack')}</p>
      <Sites
        heading={t('optionsSitesGranted')}
        hosts={grantedHosts}
        none={t('optionsSitesGrantedNone')}
        action={t('siteRemove')}
        actionFor={(host) => t('siteRemoveFor', host)}
        onAction={actions.onRevoke}
      />
      <Sites
        heading={t('optionsSitesOff')}
        hosts={settings.offHosts}
        none={t('optionsSitesOffNone')}
        action={t('siteTurnOn')}
        actionFor={(host) => t('siteTurnOnFor', host)}
        onAction={actions.onSiteBack}
      />
    </Section>
  );
}
