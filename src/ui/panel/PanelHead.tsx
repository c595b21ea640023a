import { IconButton } from '../common/IconButton';
import { takesLong, Work } from '../common/Work';
import { useText } from '../i18n';
import { isRead } from './situation';
import type { PanelProps } from './types';

/** One quiet line: whether it is on and where, and the ways out; below it, how far long work is. */
export function PanelHead({ panel }: { panel: PanelProps }) {
  const t = useText();
  const { page, host, access, actions } = panel;
  const on = isRead(page);
  const long = on && takesLong(page);
  return (
    <header class="panel-head">
      <p class="status-facts" role="status" title={host}>
        <span class="state" data-on={on}>
          {t(on ? 'statusOn' : 'statusOff')}
        </span>{' '}
        {page?.stopped ? t('panelStopped') : page?.busy ? t('statusReading') : host}
      </p>
      <div class="offers">
        {on &&
          (access === 'none' ? (
            <button type="button" class="text-button" onClick={actions.onGrant}>
              {t('alwaysHere')}
            </button>
          ) : (
            <button
              type="button"
              class="text-button"
              aria-label={t('turnOffHere')}
              title={t('turnOffHere')}
              onClick={() => actions.onSite(false)}
            >
              {t('turnOff')}
            </button>
          ))}
        <button type="button" class="text-button" onClick={() => actions.onGlossary()}>
          {t('glossary')}
        </button>
        <IconButton icon="options" label={t('options')} onPress={actions.onOptions} />
      </div>
      {long && <Work page={page} onWork={actions.onWork} />}
      {(panel.waiting || (page?.busy && !long)) && <div class="busy" aria-hidden="true" />}
    </header>
  );
}
