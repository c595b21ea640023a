import type { ConceptRef } from './types';

interface ConceptLinksProps {
  /** Without an id it is a name only. */
  concepts: readonly (Pick<ConceptRef, 'label'> & { id?: string })[];
  /** Absent on a page where every concept has an address of its own: `#id`. */
  onConcept?: ((concept: ConceptRef) => void) | undefined;
}

/** Concepts as a running line, each one press away. */
export function ConceptLinks({ concepts, onConcept }: ConceptLinksProps) {
  return concepts.map(({ id, label }, at) => (
    <span key={id ?? label}>
      {at > 0 && ', '}
      {id === undefined ? (
        label
      ) : onConcept ? (
        <button type="button" class="text-button" onClick={() => onConcept({ id, label })}>
          {label}
        </button>
      ) : (
        <a href={`#${id}`}>{label}</a>
      )}
    </span>
  ));
}
