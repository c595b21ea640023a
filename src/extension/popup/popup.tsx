/** The popup: asks page and background, shows what they answer. Wiring only. */
import { render } from 'preact';
import { categoryStyles, defaultSettings } from '../../core/model';
import type { FollowOfferProps } from '../../ui/collections/types';
import { TextContext } from '../../ui/i18n';
import { Popup } from '../../ui/popup/Popup';
import type { PopupProps } from '../../ui/popup/types';
import { adoptSheet } from '../../ui/style/adopt';
import { pageSheet } from '../../ui/style/sheet';
import { askBackground } from '../messages';
import { translate } from '../platform/runtime';
import { originPattern } from '../platform/sites';
import type { Tab } from '../platform/tabs';
import { loadLooks } from '../settings/looks';
import { linksFor, pageReferences } from '../views/references';
import { type PopupControl, popupActions, popupReferences } from './actions';
import { follower } from './follow';
import { followImport } from './importing';
import { pageState, siteAccess, subjectTab } from './page-link';
import { categoryEntries, identifierEntries, relatedFor, termEntries } from './view';

/** Results of a search, and how often a page that is still reading is asked again, in milliseconds. */
const RESULTS = 12;
const POLL = 400;

const sheet = adoptSheet(document, pageSheet(categoryStyles()));

let tab: Tab | undefined;
const follow = follower(showFollow, fail);
let poll: ReturnType<typeof setTimeout> | undefined;
const control: PopupControl = {
  tab: () => tab,
  host: () => props.host,
  refresh,
  fail,
  forgive,
  search,
  open,
  relatedFor: chooseRelated,
  findList: () => follow.look(tab),
};
let props: PopupProps = {
  host: '',
  access: 'none',
  page: null,
  settings: defaultSettings,
  categories: [],
  terms: [],
  identifiers: [],
  references: {
    overview: null,
    linksOf: linksFor(undefined),
    actions: popupReferences(control, () => props.page?.title ?? ''),
  },
  related: { collection: '', entries: [] },
  search: { query: '', busy: false, results: [] },
  detail: null,
  actions: popupActions(control),
};

function show(change: Partial<PopupProps>): void {
  props = { ...props, ...change };
  render(
    <TextContext.Provider value={translate}>
      <Popup {...props} focusSearch={location.hash === '#search'} />
    </TextContext.Provider>,
    document.body,
  );
}

function showFollow(offer: FollowOfferProps | undefined): void {
  const { follow: _before, ...kept } = props;
  props = kept;
  show(offer ? { follow: offer } : {});
}

function showImport(importing: PopupProps['importing']): void {
  const { importing: _before, ...kept } = props;
  props = kept;
  show(importing ? { importing } : {});
}

function fail(error: string): void {
  show({ error });
}

/** Takes the last fault away. Not the business of `show`: a page that is still being read shows itself anew all the time. */
function forgive(): void {
  const { error: _gone, ...kept } = props;
  props = kept;
}

async function refresh(): Promise<void> {
  clearTimeout(poll);
  tab = await subjectTab();
  const [settings, page] = await Promise.all([loadLooks(), pageState(tab)]);
  sheet.renew(pageSheet(categoryStyles(settings.colours)));
  // Without a click of the reader the browser keeps the tab's address to itself; the page may tell it.
  if (tab && page) tab = { ...tab, url: page.url };
  const access = await siteAccess(tab);
  const host = page?.host ?? (tab?.url && originPattern(tab.url) ? new URL(tab.url).hostname : '');
  show({
    host,
    settings,
    access,
    page,
    categories: categoryEntries(page, settings),
    identifiers: identifierEntries(page),
  });
  const overview = tab && page ? await pageReferences(tab.id) : null;
  show({ references: { ...props.references, overview, linksOf: linksFor(settings.library) } });
  const [terms, related] = await Promise.all([
    termEntries(page),
    relatedFor(page, props.related.concept?.id ?? null, props.references.overview),
  ]);
  show({ terms, related: { ...props.related, ...related } });
  // An article lists no articles; what has no text to read may.
  if (page && page.reason !== 'article') await follow.look(tab);
  clearTimeout(poll);
  if (page?.busy || overview?.busy)
    poll = setTimeout(() => refresh().catch((error: unknown) => fail(String(error))), POLL);
}

async function search(query: string): Promise<void> {
  show({ search: { query, busy: query.trim() !== '', results: props.search.results }, detail: null });
  const results = query.trim() ? await askBackground('search', { query, limit: RESULTS }) : [];
  // Answers may come out of order: only the one for what stands in the field counts.
  if (props.search.query === query) show({ search: { query, busy: false, results } });
}

async function open(concept: string | null): Promise<void> {
  if (concept === null) return show({ detail: null });
  const detail = await askBackground('concept', { id: concept });
  const count = props.page?.terms.find((t) => t.concept === concept)?.count ?? 0;
  show({ detail: detail && { ...detail, count } });
}

async function chooseRelated(id: string | null): Promise<void> {
  const label = id && ((await askBackground('summaries', { ids: [id] }))[0]?.label ?? id);
  const related = await relatedFor(props.page, id, props.references.overview);
  show({ related: { ...related, ...(id && label && { concept: { id, label } }) }, detail: null });
}

document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.body.className = 'og';
followImport(showImport);
refresh().catch((error: unknown) => fail(String(error)));
