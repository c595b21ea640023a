import type { Reference, ReferenceFormat } from '../../../core/model';
import { conceptsNear, type Hit } from '../../../page/session';
import { CitationCard } from '../../../ui/citation/CitationCard';
import { citationCardLabel } from '../../../ui/citation/labels';
import type { CitationCardProps, CitedReference, CopyWhat } from '../../../ui/citation/types';
import type { Content, SurfaceTools } from './contract';

/** What the reader can do from the card that moves it elsewhere. */
type Moves = Pick<CitationCardProps, 'onStep' | 'onBack' | 'onListed' | 'onConcept' | 'onClose'>;

/**
 * The card of a citation: its references with what the background knows of them. Null where the reference list has
 * gone meanwhile. Called again with the same hit it shows the same card, with the way back when there is one.
 *
 * @param opened `n` of the reference with which the reader came here.
 */
export async function citationContent(
  at: Hit,
  opened: number | undefined,
  moves: Moves,
  { ask, session, translate, copyText, saveFile }: SurfaceTools,
): Promise<Content | null> {
  const references = await session.referencesAt(at);
  if (references.length === 0) return null;
  const details = await ask('cited', { references, concepts: conceptsNear(session.entries(), at) });
  const cited = references.flatMap((reference, i): CitedReference[] => {
    const { index, total } = session.placeOf(at, reference.n);
    const detail = details[i];
    return detail ? [{ reference, ...detail, place: { index: index + 1, total } }] : [];
  });
  const chosen = (what: CopyWhat): Reference[] =>
    what === 'all' ? references : references.filter(({ n }) => n === what);
  const formatted = (what: CopyWhat, format: ReferenceFormat) =>
    ask('format-references', { references: chosen(what), format, title: session.state().title });
  const card = (
    <CitationCard
      key={placeKey(at)}
      marker={at.text}
      references={cited}
      {...(opened !== undefined && { opened })}
      canBack={session.kept()}
      {...moves}
      onCopy={async (what, format) => {
        const text = await formatted(what, format).catch(() => null);
        return text !== null && copyText(text.text);
      }}
      onSave={async (what, format) => {
        const found = await formatted(what, format).catch(() => null);
        if (found !== null) saveFile(found.file, found.text, found.mime);
        return found !== null;
      }}
    />
  );
  return { card, label: citationCardLabel(translate, at.text) };
}

/** The same for the same place, so that a card which stays there keeps what is unfolded in it. */
const placeKey = ({ match, index, text }: Hit): string => `${index} ${match.start} ${text}`;
