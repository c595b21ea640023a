import type { StoreErrorKind } from '../../core/model';

/** What the store throws: nothing was written then, and the caller still has what it wanted to write. */
export class StoreError extends Error {
  constructor(
    readonly kind: StoreErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** Names of DOMExceptions by what they mean for the reader. */
const KINDS: Record<string, StoreErrorKind> = {
  QuotaExceededError: 'quota',
  // Firefox: the same, thrown by the file system.
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'quota',
  InvalidStateError: 'closed',
  AbortError: 'closed',
};

/** A typed error from whatever IndexedDB or PouchDB threw; PouchDB keeps the name of the cause in `reason`. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { name, reason, message, status } = (error ?? {}) as Record<string, unknown>;
  if (status === 409)
    return new StoreError('conflict', 'Changed by another writer meanwhile', { cause: error });
  const cause = reason instanceof Error ? reason.name : typeof reason === 'string' ? reason : '';
  const known = [cause, String(name ?? '')].find((word) => Object.hasOwn(KINDS, word));
  const told = [message, cause].filter((part) => typeof part === 'string' && part !== '').join(': ');
  return new StoreError((known && KINDS[known]) || 'unknown', told || String(error), { cause: error });
}
