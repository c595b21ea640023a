import * as v from 'valibot';
import { CATEGORIES, type Stored } from '../../../core/model';
import type { VocabularyRow } from '../../../ui/vocabularies/types';
import { message } from '../message';

const id = v.pipe(v.string(), v.maxLength(50));
/** A name that a list has room for. */
export const vocabularyName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));

/** What is asked of the vocabularies that the reader imported. */
export const vocabulariesMessages = {
  /** All of them, oldest first. */
  vocabularies: message<VocabularyRow[]>()(v.object({})),
  /** Switches, names, files or colours one; null: the colour of its category again. */
  'change-vocabulary': message<Stored<null>>()(
    v.object({
      id,
      change: v.object({
        on: v.exactOptional(v.boolean()),
        name: v.exactOptional(vocabularyName),
        category: v.exactOptional(v.picklist(CATEGORIES)),
        colour: v.exactOptional(v.nullable(colour)),
      }),
    }),
  ),
  'remove-vocabulary': message<Stored<null>>()(v.object({ id })),
  /** An import has stored one: pages are to look for its terms. */
  'vocabulary-imported': message<Stored<null>>()(v.object({})),
};
