import { isOwn } from '../watch';

/** True when text came, went or changed: a list of references or something that cites it may be among it. */
export function mayCite(records: readonly MutationRecord[]): boolean {
  return records.some(({ type, target, addedNodes, removedNodes }) => {
    if (isOwn(target)) return false;
    const nodes = type === 'characterData' ? [target] : [...addedNodes, ...removedNodes];
    return nodes.some((node) => !isOwn(node) && /\d/.test(node.textContent ?? ''));
  });
}
