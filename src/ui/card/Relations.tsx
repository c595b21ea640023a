import { useText } from '../i18n';
import { relationName } from '../names';
import { ConceptLinks } from './ConceptLinks';
import type { ConceptRef, RelationGroup } from './types';

interface RelationsProps {
  groups: readonly RelationGroup[];
  onConcept?: ((concept: ConceptRef) => void) | undefined;
}

/** How the concept stands to others, in words, each other concept one press away; what the facts tell is left out. */
export function Relations({ groups, onConcept }: RelationsProps) {
  const t = useText();
  return groups
    .filter(({ concepts, inFacts }) => concepts.length > 0 && !inFacts)
    .map(({ relation, inverse, concepts }) => (
      <p class="entry" key={`${relation}${inverse}`}>
        <span class="entry-head">{relationName(t, relation, inverse)}</span>{' '}
        <ConceptLinks concepts={concepts} onConcept={onConcept} />
      </p>
    ));
}
