import type { ComponentChild } from 'preact';
import { identifierLinks } from '../../core/identifiers';
import type { Identifier } from '../../core/model';
import { rectsOf } from '../../page/anchor';
import { type CardHost, createCardHost, pageTheme } from '../../page/card';
import type { Hit, Session } from '../../page/session';
import { IdentifierCard } from '../../ui/card/IdentifierCard';
import { identifierCardLabel, termCardLabel } from '../../ui/card/labels';
import { TermCard } from '../../ui/card/TermCard';
import { TextContext } from '../../ui/i18n';
import { askBackground } from '../messages';
import { copyText } from '../platform/clipboard';
import { translate } from '../platform/runtime';

/** The cards of a page: one at a time. */
export interface Glosses {
  open(hit: Hit, how: { keyboard: boolean }): Promise<void>;
  close(): void;
  isOpen(): boolean;
  /** The hit whose card is open, or null. */
  current(): Hit | null;
  /** True for anything inside the card. */
  contains(target: EventTarget | null): boolean;
}

type Target = { concept: string } | { identifier: Identifier };

const targetOf = ({ match }: Hit): Target =>
  match.kind === 'term' ? { concept: match.concept } : { identifier: match.identifier };

/** Brings what the page found and what the background knows together in the card. */
export function createGlosses(doc: Document, session: Session, signal: AbortSignal): Glosses {
  const host: CardHost = createCardHost(doc, signal);
  let hit: Hit | null = null;
  /** Rises with every opening: an answer that comes after the reader moved on is dropped. */
  let turn = 0;

  const close = () => {
    turn++;
    host.close();
  };
  const closed = () => {
    hit = null;
    session.focus(null);
  };

  function step(by: -1 | 1): void {
    if (!hit) return;
    const target = targetOf(hit);
    const next = session.jump(target, (hit.index + by + hit.total) % hit.total);
    if (next) void show(next, { keyboard: false, update: true });
  }

  const common = { onStep: step, onCopy: copyText, onClose: close };
  const placeOf = ({ index, total }: Hit) => ({ index: index + 1, total });

  /** The card of a concept: as it stands at `at`, or, reached by a link, under its label and perhaps not on the page. */
  async function termCard(id: string, at: Hit | undefined, surface?: string): Promise<ComponentChild | null> {
    const detail = await askBackground('concept', { id });
    if (!detail) return null;
    return (
      <TermCard
        key={id}
        surface={surface ?? detail.concept.label}
        detail={detail}
        {...common}
        {...(at && { place: placeOf(at) })}
        onConcept={({ id: other }) => void follow(other)}
      />
    );
  }

  function contentOf(at: Hit): ComponentChild | Promise<ComponentChild | null> {
    if (at.match.kind === 'term') return termCard(at.match.concept, at, at.text);
    const { identifier } = at.match;
    const links = identifierLinks(identifier);
    return <IdentifierCard identifier={identifier} links={links} place={placeOf(at)} {...common} />;
  }

  const labelOf = ({ match, text }: Hit) =>
    match.kind === 'term' ? termCardLabel(translate, text) : identifierCardLabel(translate, match.identifier);

  const inLanguage = (content: ComponentChild) => (
    <TextContext.Provider value={translate}>{content}</TextContext.Provider>
  );

  /** Shows another concept in the open card; its places, if it has any here, are what previous and next then walk. */
  async function follow(concept: string): Promise<void> {
    const mine = ++turn;
    const first = session.hits({ concept })[0];
    const content = await termCard(concept, first);
    if (!content || mine !== turn) return;
    host.update(inLanguage(content));
    hit = first ?? null;
  }

  async function show(next: Hit, how: { keyboard: boolean; update?: boolean }): Promise<void> {
    const mine = ++turn;
    let content: ComponentChild | null;
    try {
      content = await contentOf(next);
    } catch {
      // The extension was updated or removed under the page: no card, and the page goes on as it was.
      return;
    }
    if (!content || mine !== turn) return;
    const at = { rects: () => rectsOf(next.block, next.match), label: labelOf(next) };
    if (how.update && host.isOpen()) host.update(inLanguage(content), at);
    else {
      host.open({
        ...at,
        theme: pageTheme(next.block.container),
        keyboard: how.keyboard,
        content: inLanguage(content),
        onClose: closed,
      });
    }
    hit = next;
    session.focus(next);
  }

  return {
    open: (next, how) => show(next, { ...how, update: false }),
    close,
    isOpen: () => host.isOpen(),
    current: () => (host.isOpen() ? hit : null),
    contains: host.contains,
  };
}
