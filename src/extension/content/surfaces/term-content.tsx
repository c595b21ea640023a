import { identifierLinks } from '../../../core/identifiers';
import { SEAM } from '../../../core/model';
import { surroundings } from '../../../core/scan/surroundings';
import type { Hit } from '../../../page/session';
import { IdentifierCard } from '../../../ui/card/IdentifierCard';
import { identifierCardLabel, termCardLabel } from '../../../ui/card/labels';
import { TermCard, type TermCardProps } from '../../../ui/card/TermCard';
import type { Content, SurfaceTools } from './contract';

/** What the reader can do from the card that moves it elsewhere. */
type Moves = Pick<TermCardProps, 'onStep' | 'onConcept' | 'onClose'>;

const placeOf = ({ index, total }: Hit) => ({ index: index + 1, total });

/** The card of a concept: as it stands at `at`, or, reached by a link, under its label and perhaps not on the page. */
export async function termContent(
  id: string,
  at: Hit | undefined,
  moves: Moves,
  tools: SurfaceTools,
  surface?: string,
): Promise<Content | null> {
  const { ask, session, translate, copyText, onSilence } = tools;
  const { match } = at ?? {};
  const others = match?.kind === 'term' && match.concept === id ? match.also : undefined;
  const detail = await ask('concept', {
    id,
    own: session.state().own,
    ...(others && { also: others.map(({ concept }) => concept) }),
  });
  if (!detail) return null;
  const name = surface ?? detail.concept.label;
  const card = (
    <TermCard
      key={id}
      surface={name}
      detail={detail}
      {...moves}
      onCopy={copyText}
      {...(at && { place: placeOf(at), correction: correctionOf(at, id, moves.onClose, tools) })}
      onGlossary={(other) => void ask('open-glossary', { id: other }).catch(onSilence)}
    />
  );
  return { card, label: termCardLabel(translate, name) };
}

/** The card of an identifier, or null for another hit. */
export function identifierContent(
  at: Hit,
  { onStep, onClose }: Moves,
  { translate, copyText }: SurfaceTools,
): Content | null {
  if (at.match.kind !== 'identifier') return null;
  const { identifier } = at.match;
  const links = identifierLinks(identifier);
  const card = (
    <IdentifierCard
      identifier={identifier}
      links={links}
      place={placeOf(at)}
      onStep={onStep}
      onCopy={copyText}
      onClose={onClose}
    />
  );
  return { card, label: identifierCardLabel(translate, identifier) };
}

const plain = (text: string) => text.replaceAll(SEAM, '').replace(/\s+/g, ' ').trim().slice(0, 1000);

function correctionOf(
  at: Hit,
  concept: string,
  close: () => void,
  { ask, session, onSilence }: SurfaceTools,
) {
  return {
    onHide() {
      close();
      void ask('hide', { concept }).catch(onSilence);
    },
    onWrong() {
      const { start, end } = at.match;
      const mark = {
        at: new Date().toISOString(),
        url: session.state().url,
        concept,
        text: plain(at.text),
        sentence: plain(surroundings(at.block.text).near(start, end)),
      };
      void ask('mark-wrong', mark).catch(onSilence);
    },
  };
}
