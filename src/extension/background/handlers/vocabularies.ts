import type { Stored } from '../../../core/model';
import { tellViews } from '../../messages';
import type { vocabulariesMessages } from '../../messages/catalogue/vocabularies';
import type { Handlers } from '../../messages/handle';
import { toStoreError } from '../../store/errors';
import { changeVocabulary, listVocabularies, removeVocabulary, tellPages } from '../vocabularies/choices';

/** What came of a write; open views are told of it. */
async function written(work: Promise<void>): Promise<Stored<null>> {
  try {
    await work;
    tellViews('store-changed', { what: 'vocabularies' });
    return { ok: true, value: null };
  } catch (error) {
    const { kind, message } = toStoreError(error);
    console.error(`Oncogloss could not store (${kind}):`, error);
    return { ok: false, kind, message };
  }
}

/** Answers what is asked of the vocabularies. */
export const vocabulariesHandlers: Handlers<typeof vocabulariesMessages> = {
  vocabularies: () => listVocabularies(),
  'change-vocabulary': ({ id, change }) => written(changeVocabulary(id, change)),
  'remove-vocabulary': ({ id }) => written(removeVocabulary(id)),
  'vocabulary-imported': () => written(tellPages()),
};
