import { useText } from '../i18n';
import { relationName } from '../names';
import type { ConceptRef, RelationGroup } from './types';

interface RelationsProps {
  groups: readonly RelationGroup[];
  onConcept(concept: ConceptRef): void;
}

/** How the concept stands to others, in words, each other concept one press away. */
export function Relations({ groups, onConcept }: RelationsProps) {
  const t = useText();
  return groups
    .filter(({ concepts }) => concepts.length > 0)
    .map(({ relation, inverse, concepts }) => (
      <p class="entry" key={`${relation}${inverse}`}>
        <span class="entry-head">{relationName(t, relation, inverse)}</span>{' '}
        {concepts.map((concept, at) => (
          <span key={concept.id}>
            {at > 0 && ', '}
            <button type="button" class="text-button" onClick={() => onConcept(concept)}>
              {concept.label}
            </button>
          </span>
        ))}
      </p>
    ));
}
