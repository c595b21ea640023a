import type { PageState, ReferenceOverview, Settings } from '../../core/model';
import type { PanelProps } from '../../ui/panel/types';
import type { TermEntry } from '../../ui/popup/types';
import { askBackground, askPage } from '../messages';
import { originPattern } from '../platform/sites';
import { tabById } from '../platform/tabs';
import { pageState, siteAccess } from '../popup/page-link';
import { categoryEntries, relatedFor, termEntries } from '../popup/view';
import { loadSettings } from '../settings/settings';
import { linksFor, pageReferences } from '../views/references';
import type { Follow, Look, PaperLook } from './follow';
import { identityOf } from './identity';
import { unread } from './initial';
import { notesPart } from './notes';

/** A page of ours that was just loaded may take so long to answer; only then is it said that it does not. Milliseconds. */
const PATIENCE = 1_000;

/** What reading a paper needs of the panel. */
export interface Desk {
  follow: Follow;
  show(change: Partial<PanelProps>): void;
  /** Forgets what was known of the paper before; the next `show` shows it. */
  clear(): void;
  /** The address of the tab, as far as it may be known. */
  located(url: string | undefined): void;
  /** What is shown of references now. */
  references(): PanelProps['references'];
  /** What is shown of notes now. */
  notes(): PanelProps['notes'];
  /** The concept whose related articles are shown, or null for the whole paper. */
  besideFor(): string | null;
}

/** How a paper is read: by what choices, and whether for the first time. */
interface Reading {
  settings: Settings;
  fresh: boolean;
}

/** Asks the tab of a look what it shows, and shows it, part by part as it comes, while the look holds. */
export async function readPaper(desk: Desk, look: Look): Promise<void> {
  const { follow, show } = desk;
  const [settings, page, tab] = await Promise.all([
    loadSettings(),
    pageState({ id: look.tab }),
    tabById(look.tab),
  ]);
  // Without a click of the reader the browser keeps the tab's address to itself; the page may tell it.
  const url = page?.url ?? tab?.url;
  const access = await siteAccess({ id: look.tab, ...(url !== undefined && { url }) });
  if (!follow.holds(look)) return;
  const host = page?.host ?? (url && originPattern(url) ? new URL(url).hostname : '');
  desk.located(url);
  const site = { settings, access, host, unknown: url === undefined };

  if (!page) {
    const now = follow.lost(look);
    // It is waited for only after the reader came to it: what is asked again later has been silent all along.
    const { waiting: _asked, ...nothing } = unread;
    const hopeless = tab === undefined || access === 'forbidden';
    show({ ...nothing, ...site, ...(hopeless && { waiting: false }) });
    if (!hopeless) setTimeout(() => follow.holds(now) && show({ waiting: false }), PATIENCE);
    return;
  }
  const seen = follow.seen(look, page);
  if (!seen) return;
  if (seen.fresh) {
    desk.clear();
    desk.located(url);
  }
  show({
    ...site,
    ...(seen.fresh && { news: { on: settings.history, concepts: null } }),
    waiting: false,
    page,
    identity: identityOf(page),
    categories: categoryEntries(page, settings),
  });
  await readParts(desk, seen.at, page, { settings, fresh: seen.fresh });
}

/** The parts that take longer, each shown when it is there; none of another paper. */
async function readParts(
  desk: Desk,
  at: PaperLook,
  page: PageState,
  { settings, fresh }: Reading,
): Promise<void> {
  const { follow, show, besideFor } = desk;
  const keep = async (part: Promise<Partial<PanelProps> | null>) => {
    const change = await part;
    if (change && follow.holds(at)) show(change);
  };
  const terms = termEntries(page);
  const parts = [
    keep(terms.then((entries) => ({ terms: entries }))),
    keep(terms.then((entries) => newsPart(entries, settings))),
    keep(mapPart(at, page)),
    keep(notesPart(desk, at, page, settings)),
  ];
  // While a long page is being read it speaks up twice a second: what is dear waits until it is done.
  if (fresh || !page.busy) {
    const references = referencesPart(desk, at, page, settings);
    parts.push(keep(references));
    parts.push(keep(references.then((part) => besidePart(page, besideFor(), part?.references?.overview))));
  }
  await Promise.all(parts);
}

/** What of the paper's terms the reader has not met. */
async function newsPart(terms: readonly TermEntry[], settings: Settings): Promise<Partial<PanelProps>> {
  if (!settings.history) return { news: { on: false, concepts: null } };
  const shown = terms.flatMap(({ concept }) =>
    settings.hiddenCategories.includes(concept.category) ? [] : [concept],
  );
  const unmet = new Set(await askBackground('unmet', { ids: shown.map(({ id }) => id) }));
  return { news: { on: true, concepts: shown.filter(({ id }) => unmet.has(id)) } };
}

/** Null when the page has gone on to another article since it told its state. */
async function mapPart({ tab }: PaperLook, page: PageState): Promise<Partial<PanelProps> | null> {
  const map = await askPage(tab, 'map', {});
  return map.visit === page.visit ? { map } : null;
}

/** Null as for `mapPart`. */
async function referencesPart(
  { references }: Desk,
  { tab }: PaperLook,
  page: PageState,
  { library }: Settings,
): Promise<Partial<PanelProps> | null> {
  const overview = await pageReferences(tab);
  if (overview?.visit !== page.visit) return null;
  return { references: { ...references(), overview, linksOf: linksFor(library) } };
}

export async function besidePart(
  page: PageState,
  concept: string | null,
  overview?: ReferenceOverview | null,
): Promise<Partial<PanelProps>> {
  const { entries } = await relatedFor(page, concept, overview);
  return {
    beside: entries.map((entry) => ({
      entry,
      ...(entry.key && { key: entry.key }),
      ...(entry.mark && { mark: entry.mark }),
    })),
  };
}

/** The collections that the reader follows. */
export async function followedPart(): Promise<Partial<PanelProps>> {
  const collections = await askBackground('collections', {});
  return { followed: collections.filter(({ bundled }) => !bundled) };
}
