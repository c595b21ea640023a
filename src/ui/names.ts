import type { Category, IdentifierKind, Relation } from '../core/model';
import type { MessageKey, Translate } from './i18n';

/** A category's name as legends and cards show it. */
export function categoryName(t: Translate, category: Category): string {
  return t(`category_${category}`);
}

/** A kind of identifier as readers know it, e.g. "PubMed ID". */
export function kindName(t: Translate, kind: IdentifierKind): string {
  return t(`kind_${kind}`);
}

const RELATIONS: Record<Relation, [forward: MessageKey, inverse: MessageKey]> = {
  broader: ['relation_broader', 'relation_broader_inverse'],
  'part-of': ['relation_part_of', 'relation_part_of_inverse'],
  precedes: ['relation_precedes', 'relation_precedes_inverse'],
  'mechanism-of': ['relation_mechanism_of', 'relation_mechanism_of_inverse'],
  'confers-resistance-to': ['relation_confers_resistance_to', 'relation_confers_resistance_to_inverse'],
  'overcome-by': ['relation_overcome_by', 'relation_overcome_by_inverse'],
  'contrasts-with': ['relation_contrasts_with', 'relation_contrasts_with'],
  'measured-by': ['relation_measured_by', 'relation_measured_by_inverse'],
  'modelled-in': ['relation_modelled_in', 'relation_modelled_in_inverse'],
  targets: ['relation_targets', 'relation_targets_inverse'],
};

/** A relation in words, seen from the concept that the card is about. */
export function relationName(t: Translate, relation: Relation, inverse: boolean): string {
  return t(RELATIONS[relation][inverse ? 1 : 0]);
}

/** "acquired", "on the target": a value of a facet of resistance. */
export function facetName(t: Translate, facet: 'timing' | 'route', value: string): string {
  return t(`${facet}_${value.replace('-', '_')}` as MessageKey);
}
