import { render } from 'preact';
import messages from '../../../public/_locales/en/messages.json';
import { CATEGORY_STYLE } from '../../../src/core/model';
import { TextContext, translateFrom } from '../../../src/ui/i18n';
import { adoptSheet } from '../../../src/ui/style/adopt';
import { glossarySheet } from '../../../src/ui/style/glossary-sheet';
import { notebookSheet } from '../../../src/ui/style/notebook-sheet';
import { panelSheet } from '../../../src/ui/style/panel-sheet';
import { exhibits } from './exhibits';

adoptSheet(
  document,
  `${glossarySheet(CATEGORY_STYLE)}\n${panelSheet(CATEGORY_STYLE)}\n${notebookSheet(CATEGORY_STYLE)}`,
);

/** What `shoot.ts` goes through, one exhibit at a time: one that throws then does not take the others with it. */
Object.assign(globalThis, { exhibitNames: Object.keys(exhibits) });

const only = new URLSearchParams(location.search).get('show');
const chosen = Object.entries(exhibits).filter(([name]) => !only || only === name);

render(
  <TextContext.Provider value={translateFrom(messages)}>
    <div class="wall">
      {chosen.map(([name, { kind, content }]) => (
        <div key={name} class="exhibit" id={name}>
          <p>{name}</p>
          <div class={`${kind}-box`}>{content}</div>
        </div>
      ))}
    </div>
  </TextContext.Provider>,
  document.getElementById('root') as HTMLElement,
);
