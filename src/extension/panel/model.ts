import type { PanelProps } from '../../ui/panel/types';
import { askBackground, hearInView } from '../messages';
import { viewMessages } from '../messages/catalogue/views';
import { pageState } from '../popup/page-link';
import { onSettings } from '../settings/settings';
import { panelActions } from './actions';
import { Follow } from './follow';
import { initialPanel, unread, unreadNotes } from './initial';
import { besidePart, type Desk, followedPart, readPaper } from './paper';
import { searchAll } from './search';
import { followSubject } from './subject';

/** A tab that goes elsewhere is asked so often whether it has gone, and how many times: in milliseconds. */
const CHECK = 200;
const CHECKS = 25;

/** Makes the panel live: it follows its tab, hears what changes, and gives its props to `paint`. */
export function createPanel(paint: (props: PanelProps) => void): void {
  const follow = new Follow();
  const { actions, references } = panelActions({
    tab: tabNow,
    host: () => props.host,
    title: () => props.identity?.title ?? '',
    refresh,
    fail: (error) => show({ error }),
    forgive,
    search,
    open,
    relatedFor,
    away: () => undefined,
    show,
    notes: () => props.notes,
    page: () => props.page,
  });
  let props = initialPanel(actions, references);
  let checking: ReturnType<typeof setTimeout> | undefined;
  /** Address of the tab, where it may be known. */
  let address: string | undefined;
  /** The concept whose related articles are shown. */
  let besideFor: string | null = null;
  /** A refresh is running; `again`: something changed meanwhile. */
  let running: { again: boolean } | null = null;

  function show(change: Partial<PanelProps>): void {
    props = { ...props, ...change };
    paint(props);
  }

  const desk: Desk = {
    follow,
    show,
    clear,
    located: (url) => {
      address = url;
    },
    references: () => props.references,
    notes: () => props.notes,
    besideFor: () => besideFor,
  };

  function forgive(): void {
    const { error: _gone, ...kept } = props;
    props = kept;
  }

  function tabNow() {
    const { subject } = props;
    return subject === null ? undefined : { id: subject, ...(address !== undefined && { url: address }) };
  }

  /** Nothing of the paper before stays, not for a moment. */
  function clear(): void {
    clearTimeout(checking);
    running = null;
    besideFor = null;
    address = undefined;
    const { besideFor: _scope, error: _fault, ...kept } = props;
    props = {
      ...kept,
      ...unread,
      references: { ...kept.references, overview: null },
      notes: { ...kept.notes, ...unreadNotes },
      search: { ...kept.search, references: [] },
    };
  }

  function turnTo(tab: number | null, anew = false): void {
    if (tab === null) follow.none();
    else if (tab === follow.tab && !anew) return void refresh();
    else follow.look(tab, anew);
    clear();
    show({ subject: tab, waiting: tab !== null });
    void refresh();
  }

  /** Looks again at what is shown; looks that come while one is under way become one more. */
  async function refresh(): Promise<void> {
    if (follow.tab === null) return;
    if (running) {
      running.again = true;
      return;
    }
    const mine = { again: false };
    running = mine;
    const look = follow.look(follow.tab);
    try {
      await readPaper(desk, look);
    } catch (error) {
      if (follow.holds(look)) show({ error: String(error), waiting: false });
    }
    // Another paper has been turned to meanwhile: its own refresh goes on.
    if (running !== mine && running !== null) return;
    running = null;
    if (mine.again) await refresh();
  }

  /**
   * Does the tab still show the paper that is shown here? A step to `#ref-CR6` changes nothing; for another document
   * everything goes at once. Browsers tell of the latter before it is there, so it is asked again while it loads.
   */
  async function verify(times: number): Promise<void> {
    if (follow.tab === null) return;
    const look = follow.look(follow.tab);
    const page = await pageState({ id: look.tab });
    if (!follow.holds(look)) return;
    if (!page || !follow.shows(page)) return turnTo(look.tab, true);
    clearTimeout(checking);
    if (times > 0) checking = setTimeout(() => void verify(times - 1), CHECK);
  }

  async function search(query: string): Promise<void> {
    show({ detail: null });
    await searchAll(query, () => props, show);
  }

  async function open(concept: string | null): Promise<void> {
    if (concept === null || follow.tab === null) return show({ detail: null });
    const look = follow.look(follow.tab);
    const detail = await askBackground('concept', { id: concept, own: props.page?.own ?? [] });
    if (!follow.holds(look)) return;
    const count = props.page?.terms.find((term) => term.concept === concept)?.count ?? 0;
    show({ detail: detail && { ...detail, count } });
  }

  async function relatedFor(concept: string | null): Promise<void> {
    if (follow.tab === null || !props.page) return;
    const look = follow.look(follow.tab);
    const [summary] = concept ? await askBackground('summaries', { ids: [concept] }) : [];
    const part = await besidePart(props.page, concept, props.references.overview);
    if (!follow.holds(look)) return;
    besideFor = concept;
    const { besideFor: _scope, ...kept } = props;
    props = kept;
    show({
      ...part,
      ...(summary && { besideFor: { id: summary.id, label: summary.label } }),
      tab: 'collection',
      detail: null,
    });
  }

  /** What is followed is there without a paper too. */
  function shelve(): void {
    followedPart().then(show, (error: unknown) => show({ error: String(error) }));
  }

  show({});
  shelve();
  hearInView(viewMessages, {
    'page-changed': (_, { tab }) => {
      if (tab?.id !== undefined && tab.id === follow.tab) void refresh();
    },
    'store-changed'({ what }) {
      if (what === 'collections') shelve();
      void refresh();
    },
  });
  onSettings(() => void refresh());
  followSubject({
    onSubject: (tab) => turnTo(tab),
    onMoved: (tab) => {
      if (tab === follow.tab) void verify(CHECKS);
    },
    onLoaded: (tab) => {
      if (tab === follow.tab) void verify(0).then(refresh);
    },
  }).catch((error: unknown) => show({ error: String(error), waiting: false }));
}
