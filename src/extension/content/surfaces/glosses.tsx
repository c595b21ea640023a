import type { ComponentChild } from 'preact';
import { linkIn, rectsOf } from '../../../page/anchor';
import type { CardHost } from '../../../page/card';
import { themeOf } from '../../../page/paint';
import type { Hit, Target } from '../../../page/session';
import { TextContext } from '../../../ui/i18n';
import { citationContent } from './citation-content';
import type { Cause, Content, Glosses, SurfaceTools } from './contract';
import { identifierContent, termContent } from './term-content';

interface Showing {
  /** Into the card that is open, not a new one. */
  update?: boolean;
  /** Of a citation, the reference with which the reader came. */
  opened?: number;
}

/**
 * Brings what the page found and what the background knows together in the card.
 *
 * @param host the card's host, shared with the notes
 */
export function createGlosses(tools: SurfaceTools, host: CardHost): Glosses {
  const { session, translate, onSilence } = tools;
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
    session.keep(null);
  };

  function goTo(target: Target, index: number, showing: Showing): void {
    const next = session.jump(target, index);
    if (next) void show(next, 'jump', { update: true, ...showing });
  }

  function step(by: -1 | 1): void {
    if (!hit || hit.match.kind === 'citation') return;
    const { match, index, total } = hit;
    const target = match.kind === 'term' ? { concept: match.concept } : { identifier: match.identifier };
    goTo(target, (index + by + total) % total, {});
  }

  const common = {
    onStep: step,
    onClose: close,
    onConcept: ({ id }: { id: string }) => void follow(id),
  };

  const citing = {
    ...common,
    onStep(reference: number, by: -1 | 1) {
      if (!hit) return;
      const { index, total } = session.placeOf(hit, reference);
      session.keep(hit);
      goTo({ reference }, (index + by + total) % total, { opened: reference });
    },
    onBack() {
      const before = session.back();
      if (before) void show(before, 'jump', { update: true });
    },
    onListed(reference: number) {
      const at = hit;
      if (!at) return;
      session.keep(at);
      const rects = session.listed(reference);
      if (rects) void showListed(at, rects, reference);
      else session.keep(null);
    },
  };

  async function contentOf(at: Hit, opened?: number): Promise<Content | null> {
    const { match } = at;
    if (match.kind === 'term') return termContent(match.concept, at, common, tools, at.text);
    if (match.kind === 'identifier') return identifierContent(at, common, tools);
    return citationContent(at, opened, citing, tools);
  }

  /** Null when the extension was updated or removed under the page: no card, and the page goes on as it was. */
  async function answered(content: Promise<Content | null>): Promise<Content | null> {
    try {
      return await content;
    } catch {
      onSilence();
      return null;
    }
  }

  const inLanguage = (content: ComponentChild) => (
    <TextContext.Provider value={translate}>{content}</TextContext.Provider>
  );

  /** Shows another concept in the open card; its places, if it has any here, are what previous and next then walk. */
  async function follow(concept: string): Promise<void> {
    const mine = ++turn;
    const first = session.hits({ concept })[0];
    const content = await answered(termContent(concept, first, common, tools));
    if (!content || mine !== turn) return;
    host.update(inLanguage(content.card), content);
    hit = first ?? null;
  }

  /** Moves the open card of a citation to an entry of the list. */
  async function showListed(at: Hit, rects: () => DOMRect[], opened: number): Promise<void> {
    const mine = ++turn;
    const content = await answered(contentOf(at, opened));
    if (content && mine === turn) host.update(inLanguage(content.card), { label: content.label, rects });
  }

  async function show(next: Hit, cause: Cause, { update = false, opened }: Showing = {}): Promise<void> {
    const mine = ++turn;
    const content = await answered(contentOf(next, opened));
    if (!content || mine !== turn) return;
    const at = { rects: () => rectsOf(next.block, next.match), label: content.label };
    if (update && host.isOpen()) host.update(inLanguage(content.card), at);
    else {
      host.open({
        ...at,
        theme: themeOf(next.block.container),
        keyboard: cause === 'keyboard',
        stays: cause !== 'hover',
        content: inLanguage(content.card),
        // A citation is a link on most pages: there the reader goes on.
        home: () => (hit?.match.kind === 'citation' ? linkIn(hit.block, hit.match) : null),
        onClose: closed,
      });
    }
    hit = next;
    session.focus(next);
  }

  return {
    open: (next, cause) => show(next, cause),
    close,
    isOpen: () => host.isOpen(),
    current: () => (host.isOpen() ? hit : null),
    contains: host.contains,
  };
}
