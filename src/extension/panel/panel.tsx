/** The side panel: follows the tab in front, asks its page and the background, shows what they answer. Wiring only. */
import { render } from 'preact';
import { categoryStyles } from '../../core/model';
import { TextContext } from '../../ui/i18n';
import { Panel } from '../../ui/panel/Panel';
import { adoptSheet } from '../../ui/style/adopt';
import { panelSheet } from '../../ui/style/panel-sheet';
import { translate } from '../platform/runtime';
import { loadLooks, onLooks } from '../settings/looks';
import { createPanel } from './model';

document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.body.className = 'og';
const sheet = adoptSheet(document, panelSheet(categoryStyles()));
const recolour = () =>
  loadLooks().then(
    ({ colours }) => sheet.renew(panelSheet(categoryStyles(colours))),
    () => {},
  );
void recolour();
onLooks(recolour);
createPanel((props) =>
  render(
    <TextContext.Provider value={translate}>
      <Panel {...props} />
    </TextContext.Provider>,
    document.body,
  ),
);
