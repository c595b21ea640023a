import type { ComponentChild } from 'preact';
import { useText } from '../i18n';
import { ConceptView } from '../popup/ConceptView';
import { Tabs } from '../popup/Tabs';
import { References } from '../references/References';
import { CollectionTab } from './CollectionTab';
import { NotesTab } from './NotesTab';
import { NotHere } from './NotHere';
import { PanelHead } from './PanelHead';
import { PaperTab } from './PaperTab';
import { SearchTab } from './SearchTab';
import { situationOf } from './situation';
import { TermsTab } from './TermsTab';
import type { PanelProps, PanelTab } from './types';

/** The side panel: the paper of the tab in front, kept open beside it. All state comes in as props. */
export function Panel(panel: PanelProps) {
  const t = useText();
  const { tab, detail, actions, references, terms, notes, beside } = panel;
  const situation = situationOf(panel);
  const busy = panel.waiting || (panel.page?.busy ?? false);
  const here = (view: () => ComponentChild) => () =>
    situation ? <NotHere situation={situation} actions={actions} /> : view();

  const tabs: Record<PanelTab, () => ComponentChild> = {
    paper: here(() => <PaperTab panel={panel} busy={busy} />),
    terms: here(() => <TermsTab panel={panel} busy={busy} />),
    references: here(() => <References read {...references} />),
    notes: here(() => <NotesTab notes={panel.notes} actions={actions.notes} />),
    // What the reader follows, and the lexicon, are there without a paper too.
    collection: () => <CollectionTab panel={panel} busy={busy} situation={situation} />,
    search: () => <SearchTab search={panel.search} actions={actions} />,
  };
  return (
    <main class="side" aria-label={t('panelLabel')} data-subject={panel.subject}>
      <h1 class="unseen">Oncogloss</h1>
      <PanelHead panel={panel} />
      {panel.error && (
        <p class="fault" role="alert">
          {panel.error}
        </p>
      )}
      <Tabs<PanelTab>
        label={t('tabsLabel')}
        selected={tab}
        onSelect={actions.onTab}
        tabs={[
          { id: 'paper', label: t('tabPaper') },
          { id: 'terms', label: t('tabTerms'), ...(terms && { count: terms.length }) },
          {
            id: 'references',
            label: t('tabReferences'),
            ...(references.overview && { count: references.overview.references.length }),
          },
          { id: 'notes', label: t('notes'), ...(notes.list && { count: notes.list.length }) },
          { id: 'collection', label: t('tabCollection'), ...(beside && { count: beside.length }) },
          { id: 'search', label: t('tabSearch') },
        ]}
      >
        {detail ? <ConceptView detail={detail} actions={actions} /> : tabs[tab]()}
      </Tabs>
    </main>
  );
}
