import type { Stored } from '../../core/model';
import { tellViews } from '../messages';
import type { StoreName } from '../messages/catalogue/views';
import { openStore, type Store, toStoreError } from '../store';

/** Writes to the store; what is open is told of it, what went wrong comes back as a value. */
export async function stored<T>(what: StoreName, write: (store: Store) => Promise<T>): Promise<Stored<T>> {
  try {
    const value = await write(await openStore());
    tellViews('store-changed', { what });
    return { ok: true, value };
  } catch (error) {
    const { kind, message } = toStoreError(error);
    console.error(`Oncogloss could not store (${kind}):`, error);
    return { ok: false, kind, message };
  }
}
