import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FollowOffer } from '../collections/FollowOffer';
import { DensityChoice } from '../common/DensityChoice';
import { useText } from '../i18n';
import { References } from '../references/References';
import { ImportLine } from '../vocabularies/ImportLine';
import { ConceptView } from './ConceptView';
import { Head } from './Head';
import { IdentifiersPanel } from './IdentifiersPanel';
import { RelatedPanel } from './RelatedPanel';
import { Search } from './Search';
import { Tabs } from './Tabs';
import { TermsPanel } from './TermsPanel';
import type { PopupProps } from './types';

type TabId = 'terms' | 'references' | 'identifiers' | 'related';

/** The popup of the toolbar button. State that outlives it comes in as props; only the open tab is its own. */
export function Popup(props: PopupProps & { focusSearch?: boolean }) {
  const t = useText();
  const { page, settings, terms, references, identifiers, related, search, detail, actions } = props;
  const [tab, setTab] = useState<TabId>('terms');
  const read = page !== null && page.reason !== 'site-off' && page.reason !== 'not-article';
  const busy = page?.busy ?? false;

  const chosen = related.concept?.id;
  useEffect(() => {
    if (chosen) setTab('related');
  }, [chosen]);

  const panels: Record<TabId, () => ComponentChild> = {
    terms: () => (
      <TermsPanel
        read={read}
        busy={busy}
        categories={props.categories}
        terms={terms}
        onCategory={actions.onCategory}
        onJump={actions.onJump}
        onConcept={actions.onConcept}
      />
    ),
    references: () => <References read={read} {...references} />,
    identifiers: () => (
      <IdentifiersPanel
        read={read}
        busy={busy}
        identifiers={identifiers}
        marked={settings.identifiers}
        onMarked={actions.onIdentifiers}
        onJump={actions.onJumpIdentifier}
      />
    ),
    related: () => <RelatedPanel related={related} onRelatedFor={actions.onRelatedFor} />,
  };
  const lists = () => (
    <Tabs<TabId>
      label={t('tabsLabel')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'terms', label: t('tabTerms'), count: terms.length },
        { id: 'references', label: t('tabReferences'), count: references.overview?.references.length ?? 0 },
        { id: 'identifiers', label: t('tabIdentifiers'), count: identifiers.length },
        { id: 'related', label: t('tabRelated'), count: related.entries.length },
      ]}
    >
      {panels[tab]()}
    </Tabs>
  );
  return (
    <main class="popup" aria-label={t('popupLabel')}>
      <Head
        host={props.host}
        access={props.access}
        page={page}
        actions={actions}
        listing={props.follow !== undefined}
      />
      {props.error && (
        <p class="fault" role="alert">
          {props.error}
        </p>
      )}
      {props.importing && <ImportLine {...props.importing} />}
      {props.follow && <FollowOffer key={props.follow.listing.title} {...props.follow} />}
      <div class="popup-tools">
        {read && <DensityChoice value={settings.density} onChoose={actions.onDensity} />}
        <Search
          search={search}
          listOpen={!detail}
          autoFocus={props.focusSearch ?? false}
          onSearch={actions.onSearch}
          onConcept={actions.onConcept}
        />
      </div>
      {detail ? <ConceptView detail={detail} actions={actions} /> : !search.query.trim() && lists()}
    </main>
  );
}
