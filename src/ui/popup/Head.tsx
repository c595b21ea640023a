import type { PageState } from '../../core/model';
import { IconButton } from '../common/IconButton';
import { takesLong, Work } from '../common/Work';
import { formatNumber, type MessageKey, useText } from '../i18n';
import { type Status, statusOf } from './status';
import type { PopupActions, SiteAccess } from './types';

interface HeadProps {
  host: string;
  access: SiteAccess;
  page: PageState | null;
  actions: PopupActions;
  /** True when the page lists articles and following them is the main thing to do. */
  listing?: boolean;
}

const OFFERS: Record<Status['offers'][number], { label: MessageKey; press(actions: PopupActions): void }> = {
  turnOff: { label: 'turnOffHere', press: (actions) => actions.onSite(false) },
  turnOn: { label: 'turnOnHere', press: (actions) => actions.onSite(true) },
  readNow: { label: 'readNow', press: (actions) => actions.onReadNow() },
  grant: { label: 'alwaysHere', press: (actions) => actions.onGrant() },
};

/** Is it on here, why, and the one or two things to do about that. */
export function Head({ host, access, page, actions, listing = false }: HeadProps) {
  const t = useText();
  const status = statusOf(page, access);
  const long = page !== null && status.on && takesLong(page);
  const facts = [host, page && status.on ? t('wordsRead', formatNumber(page.words)) : ''].filter(Boolean);
  // Where something is wrong the way out is a full button; where all is well it is a quiet link.
  const buttonClass = (at: number) =>
    status.on ? 'text-button' : at === 0 && !listing ? 'button main' : 'button';
  return (
    <header class="popup-head">
      <div class="popup-title">
        <h1>Oncogloss</h1>
        {actions.onPanel && (
          <button type="button" class="text-button" onClick={actions.onPanel}>
            {t('sidePanel')}
          </button>
        )}
        <button type="button" class="text-button" onClick={actions.onNotebook}>
          {t('notebook')}
        </button>
        <button type="button" class="text-button" onClick={() => actions.onGlossary()}>
          {t('glossary')}
        </button>
        <IconButton icon="options" label={t('options')} onPress={actions.onOptions} />
      </div>
      <p class="status" role="status">
        <span class="state" data-on={status.on}>
          {t(status.on ? 'statusOn' : 'statusOff')}
        </span>{' '}
        {page?.stopped
          ? t('statusStopped')
          : page?.busy
            ? t('statusReading')
            : t(listing && page?.reason === 'not-article' ? 'reasonListing' : status.reason)}
      </p>
      {status.hint && <p class="status-hint">{t(status.hint)}</p>}
      {page && long && <Work page={page} onWork={actions.onWork} />}
      <div class="status-line" data-on={status.on}>
        <p class="status-facts">{facts.join(' · ')}</p>
        <div class="offers">
          {status.offers.map((offer, at) => (
            <button
              key={offer}
              type="button"
              class={buttonClass(at)}
              onClick={() => OFFERS[offer].press(actions)}
            >
              {t(OFFERS[offer].label)}
            </button>
          ))}
          {access === 'none' && !page && actions.onFindList && (
            <button type="button" class="text-button" onClick={() => actions.onFindList?.()}>
              {t('findList')}
            </button>
          )}
          {access === 'granted' && (
            <button type="button" class="text-button" onClick={actions.onRevoke}>
              {t('revokeHere')}
            </button>
          )}
        </div>
      </div>
      {page?.busy && !long && <div class="busy" aria-hidden="true" />}
    </header>
  );
}
