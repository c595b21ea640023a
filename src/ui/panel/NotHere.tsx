import { type MessageKey, useText } from '../i18n';
import type { Situation } from './situation';
import type { PanelActions } from './types';

const OFFERS: Record<Situation['offers'][number], { label: MessageKey; press(actions: PanelActions): void }> =
  {
    turnOff: { label: 'turnOffHere', press: (actions) => actions.onSite(false) },
    turnOn: { label: 'turnOnHere', press: (actions) => actions.onSite(true) },
    readNow: { label: 'readNow', press: (actions) => actions.onReadNow() },
    grant: { label: 'alwaysHere', press: (actions) => actions.onGrant() },
  };

/** In place of a paper: what is the case, and what the reader can do. */
export function NotHere({ situation, actions }: { situation: Situation; actions: PanelActions }) {
  const t = useText();
  const { reason, hint, offers } = situation;
  return (
    <div class="not-here">
      <p class="note">{t(reason)}</p>
      {hint && <p class="small">{t(hint)}</p>}
      {offers.length > 0 && (
        <div class="offers">
          {offers.map((offer, at) => (
            <button
              key={offer}
              type="button"
              class={at === 0 ? 'button main' : 'button'}
              onClick={() => OFFERS[offer].press(actions)}
            >
              {t(OFFERS[offer].label)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
