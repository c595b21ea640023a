import type { ComponentChild } from 'preact';
import { identifierLinks } from '../../core/identifiers';
import { SEAM } from '../../core/model';
import { surroundings } from '../../core/scan/surroundings';
import { rectsOf } from '../../page/anchor';
import { type CardHost, createCardHost } from '../../page/card';
import { themeOf } from '../../page/paint';
import type { Hit, Session, Target } from '../../page/session';
import { IdentifierCard } from '../../ui/card/IdentifierCard';
import { identifierCardLabel, termCardLabel } from '../../ui/card/labels';
import { TermCard } from '../../ui/card/TermCard';
import { TextContext } from '../../ui/i18n';
import { askBackground } from '../messages';
import { copyText } from '../platform/clipboard';
import { translate } from '../platform/runtime';

/** What made a card open: decides where the focus goes and whether the card goes with the pointer. */
export type Cause = 'hover' | 'press' | 'jump' | 'keyboard';

/** The cards of a page: one at a time. */
export interface Glosses {
  open(hit: Hit, cause: Cause): Promise<void>;
  close(): void;
  isOpen(): boolean;
  /** The hit whose card is open, or null. */
  current(): Hit | null;
  /** True for anything inside the card. */
  contains(target: EventTarget | null): boolean;
}

/** What stands in a card, and the name it goes by. */
interface Content {
  card: ComponentChild;
  name: string;
}

const targetOf = ({ match }: Hit): Target =>
  match.kind === 'term' ? { concept: match.concept } : { identifier: match.identifier };

/**
 * Brings what the page found and what the background knows together in the card.
 *
 * @param onSilence called when the background did not answer.
 */
export function createGlosses(
  doc: Document,
  session: Session,
  signal: AbortSignal,
  onSilence: () => void,
): Glosses {
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
    if (next) void show(next, 'jump', { update: true });
  }

  const common = { onStep: step, onCopy: copyText, onClose: close };
  const placeOf = ({ index, total }: Hit) => ({ index: index + 1, total });

  const correctionOf = (at: Hit, concept: string) => ({
    onHide() {
      close();
      void askBackground('hide', { concept }).catch(onSilence);
    },
    onWrong() {
      const { start, end } = at.match;
      const plain = (text: string) => text.replaceAll(SEAM, '').replace(/\s+/g, ' ').trim().slice(0, 1000);
      const mark = {
        at: new Date().toISOString(),
        url: session.state().url,
        concept,
        text: plain(at.text),
        sentence: plain(surroundings(at.block.text).near(start, end)),
      };
      void askBackground('mark-wrong', mark).catch(onSilence);
    },
  });

  /** The card of a concept: as it stands at `at`, or, reached by a link, under its label and perhaps not on the page. */
  async function termCard(id: string, at: Hit | undefined, surface?: string): Promise<Content | null> {
    const detail = await askBackground('concept', { id, own: session.state().own });
    if (!detail) return null;
    const name = surface ?? detail.concept.label;
    const card = (
      <TermCard
        key={id}
        surface={name}
        detail={detail}
        {...common}
        {...(at && { place: placeOf(at) })}
        onConcept={({ id: other }) => void follow(other)}
        {...(at && { correction: correctionOf(at, id) })}
        onGlossary={(other) => void askBackground('open-glossary', { id: other }).catch(onSilence)}
      />
    );
    return { card, name };
  }

  async function contentOf(at: Hit): Promise<Content | null> {
    if (at.match.kind === 'term') return termCard(at.match.concept, at, at.text);
    const { identifier } = at.match;
    const links = identifierLinks(identifier);
    const card = <IdentifierCard identifier={identifier} links={links} place={placeOf(at)} {...common} />;
    return { card, name: identifier.value };
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

  const labelOf = ({ match, text }: Hit) =>
    match.kind === 'term' ? termCardLabel(translate, text) : identifierCardLabel(translate, match.identifier);

  const inLanguage = (content: ComponentChild) => (
    <TextContext.Provider value={translate}>{content}</TextContext.Provider>
  );

  /** Shows another concept in the open card; its places, if it has any here, are what previous and next then walk. */
  async function follow(concept: string): Promise<void> {
    const mine = ++turn;
    const first = session.hits({ concept })[0];
    const content = await answered(termCard(concept, first));
    if (!content || mine !== turn) return;
    host.update(inLanguage(content.card), { label: termCardLabel(translate, content.name) });
    hit = first ?? null;
  }

  async function show(next: Hit, cause: Cause, { update = false } = {}): Promise<void> {
    const mine = ++turn;
    const content = await answered(contentOf(next));
    if (!content || mine !== turn) return;
    const at = { rects: () => rectsOf(next.block, next.match), label: labelOf(next) };
    if (update && host.isOpen()) host.update(inLanguage(content.card), at);
    else {
      host.open({
        ...at,
        theme: themeOf(next.block.container),
        keyboard: cause === 'keyboard',
        stays: cause !== 'hover',
        content: inLanguage(content.card),
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
