import { Note } from '../common/Note';
import { useText } from '../i18n';
import { TermRow } from '../popup/TermRow';
import type { TermEntry } from '../popup/types';
import { IdentityView } from './IdentityView';
import { News } from './News';
import { PaperMapView } from './PaperMapView';
import type { PanelProps } from './types';

/** How many concepts a glance takes in. */
const TOP = 5;

interface TopProps {
  terms: readonly TermEntry[];
  onConcept(id: string): void;
  onJump(id: string): void;
}

/** What the paper speaks of most, with the meaning in full: for a reader who begins here. */
function TopConcepts({ terms, onConcept, onJump }: TopProps) {
  const t = useText();
  return (
    <section class="group">
      <h2 class="entry-head">{t('paperTop')}</h2>
      <ul class="rows" aria-label={t('paperTop')}>
        {terms.map(({ concept, count }) => (
          <TermRow key={concept.id} whole {...{ concept, count, onConcept, onJump }} />
        ))}
      </ul>
    </section>
  );
}

/** The paper at a glance: which it is, what it is about and where, what it speaks of most, what is new to the reader. */
export function PaperTab({ panel, busy }: { panel: PanelProps; busy: boolean }) {
  const t = useText();
  const { identity, page, map, settings, terms, actions, categories } = panel;
  const hidden = new Set(settings.hiddenCategories);
  const visible = (terms ?? []).filter(({ concept }) => !hidden.has(concept.category));
  const shown = categories.flatMap(({ category }) => (hidden.has(category) ? [] : [category]));
  const nothing = terms !== null && visible.length === 0;
  return (
    <>
      {identity && <IdentityView identity={identity} words={page?.words ?? 0} />}
      {nothing && busy && <Note text={t('statusReading')} />}
      {nothing && !busy && (
        <Note text={t(terms.length > 0 ? 'termsAllHidden' : 'termsNone')} hint={t('panelNoTermsHint')} />
      )}
      {map && visible.length > 0 && (
        <section class="group">
          <h2 class="entry-head">{t('mapHeading')}</h2>
          <p class="small">{t('mapHint')}</p>
          <PaperMapView map={map} title={identity?.title ?? ''} shown={shown} onCell={actions.onCell} />
        </section>
      )}
      {visible.length > 0 && (
        <TopConcepts terms={visible.slice(0, TOP)} onConcept={actions.onConcept} onJump={actions.onJump} />
      )}
      {visible.length > 0 && <News news={panel.news} actions={actions} />}
    </>
  );
}
