/** The glossary page: asks the background, shows what it answers; the address says which concept. Wiring only. */
import { render } from 'preact';
import { CATEGORIES, categoryStyles } from '../../core/model';
import { Glossary } from '../../ui/glossary/Glossary';
import type { GlossaryProps, Printing } from '../../ui/glossary/types';
import { TextContext } from '../../ui/i18n';
import { adoptSheet } from '../../ui/style/adopt';
import { glossarySheet } from '../../ui/style/glossary-sheet';
import { askBackground } from '../messages';
import { copyText } from '../platform/clipboard';
import { translate } from '../platform/runtime';
import { loadSettings } from '../settings/settings';
import { conceptOfHash } from './address';

/** More than the lexicon has: the category is chosen among what was found. */
const RESULTS = 5000;

let props: GlossaryProps = {
  entries: null,
  categories: CATEGORIES,
  category: null,
  query: '',
  found: null,
  open: null,
  printing: null,
  actions: {
    onSearch: (query) => attempt(() => search(query)),
    onCategory: (category) => show({ category }),
    onPrintList: (kind, ids) => attempt(() => printList(kind, ids)),
    onPrintEntry: () => window.print(),
    onCopy: copyText,
  },
};

function show(change: Partial<GlossaryProps>): void {
  props = { ...props, ...change };
  render(
    <TextContext.Provider value={translate}>
      <Glossary {...props} />
    </TextContext.Provider>,
    document.body,
  );
}

function attempt(work: () => Promise<unknown>): void {
  const { error: _gone, ...kept } = props;
  props = kept;
  work().catch((error: unknown) => {
    show({ error: translate('glossaryFault', error instanceof Error ? error.message : String(error)) });
  });
}

async function search(query: string): Promise<void> {
  show({ query });
  const results = query.trim() ? await askBackground('search', { query, limit: RESULTS }) : null;
  // Answers may come out of order: only the one for what stands in the field counts.
  if (props.query === query) show({ found: results?.map(({ id }) => id) ?? null });
}

/** Shows what the address names now. */
async function follow(): Promise<void> {
  const id = conceptOfHash(location.hash);
  const detail = id === null ? null : await askBackground('concept', { id });
  if (conceptOfHash(location.hash) !== id) return;
  document.title = detail ? translate('glossaryTitle', detail.concept.label) : translate('glossaryName');
  show({ open: id === null ? null : { id, detail } });
}

async function printList(kind: Printing['kind'], ids: readonly string[]): Promise<void> {
  show({
    printing:
      kind === 'list' ? { kind } : { kind, concepts: await askBackground('concepts', { ids: [...ids] }) },
  });
  // The browser lays the page out for paper within this call, and returns when the dialogue is closed.
  requestAnimationFrame(() => window.print());
}

document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.body.className = 'og';
const sheet = adoptSheet(document, glossarySheet(categoryStyles()));
attempt(async () => sheet.renew(glossarySheet(categoryStyles((await loadSettings()).colours))));
addEventListener('hashchange', () => attempt(follow));
addEventListener('afterprint', () => show({ printing: null }));
show({});
attempt(async () => {
  show({ entries: await askBackground('glossary', {}) });
  await follow();
});
