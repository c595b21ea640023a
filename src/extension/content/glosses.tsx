import type { ComponentChild } from 'preact';
import { identifierLinks } from '../../core/identifiers';
import type { Identifier } from '../../core/model';
import { rectsOf } from '../../page/anchor';
import { type CardHost, createCardHost, pageTheme } from '../../page/card';
import type { Hit, Session } from '../../page/session';
import { IdentifierCard } from '../../ui/card/IdentifierCard';
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

  const step = (by: -1 | 1) => {
    if (!hit) return;
    const target = targetOf(hit);
    const next = session.jump(target, (hit.index + by + hit.total) % hit.total);
    if (next) void show(next, { keyboard: false, update: true });
  };

  /** The card's content for a hit; with `concept`, the card of another concept, followed by a link. */
  async function contentOf(at: Hit, concept?: string): Promise<ComponentChild | null> {
    const place = { index: at.index + 1, total: at.total };
    const common = { place, onStep: step, onCopy: copyText, onClose: close };
    if (at.match.kind === 'identifier') {
      const { identifier } = at.match;
      return <IdentifierCard identifier={identifier} links={identifierLinks(identifier)} {...common} />;
    }
    const id = concept ?? at.match.concept;
    const detail = await askBackground('concept', { id });
    if (!detail) return null;
    return (
      <TermCard
        key={id}
        surface={concept ? detail.concept.label : at.text}
        detail={detail}
        {...common}
        onConcept={({ id: other }) => void follow(at, other)}
      />
    );
  }

  const inLanguage = (content: ComponentChild) => (
    <TextContext.Provider value={translate}>{content}</TextContext.Provider>
  );

  async function follow(at: Hit, concept: string): Promise<void> {
    const mine = ++turn;
    const content = await contentOf(at, concept);
    if (content && mine === turn) host.update(inLanguage(content));
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
    const at = { rects: () => rectsOf(next.block, next.match), label: next.text };
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
