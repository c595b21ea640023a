/** The notebook page: all notes, as the background has them; the address says what is looked at. Wiring only. */
import { render } from 'preact';
import { categoryStyles } from '../../core/model';
import { TextContext } from '../../ui/i18n';
import { Notebook } from '../../ui/notebook/Notebook';
import { adoptSheet } from '../../ui/style/adopt';
import { notebookSheet } from '../../ui/style/notebook-sheet';
import { translate } from '../platform/runtime';
import { loadLooks, onLooks } from '../settings/looks';
import { createNotebook } from './model';

document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.body.className = 'og';
const sheet = adoptSheet(document, notebookSheet(categoryStyles()));
const recolour = () =>
  loadLooks().then(
    ({ colours }) => sheet.renew(notebookSheet(categoryStyles(colours))),
    () => {},
  );
void recolour();
onLooks(recolour);
createNotebook((props) =>
  render(
    <TextContext.Provider value={translate}>
      <Notebook {...props} />
    </TextContext.Provider>,
    document.body,
  ),
);
