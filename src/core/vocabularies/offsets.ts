/**
 * Numbers that never fall, half as large as they are: of each sixteen the first is kept whole, and of all what they
 * add to it. Where sixteen rise by more than 16 bits hold, all additions take 32.
 */
export interface Offsets {
  base: Int32Array<ArrayBuffer>;
  added: Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;
}

/** `base` holds every sixteenth number. */
export const SHIFT = 4;

/** @param numbers each at least as large as the one before it */
export function packOffsets(numbers: Int32Array): Offsets {
  const base = new Int32Array((numbers.length >> SHIFT) + 1);
  for (let i = 0; i < numbers.length; i += 1 << SHIFT) base[i >> SHIFT] = numbers[i] as number;
  const added = Int32Array.from(numbers, (n, i) => n - (base[i >> SHIFT] as number));
  return { base, added: added.some((n) => n > 0xffff) ? added : Uint16Array.from(added) };
}

export const offsetAt = ({ base, added }: Offsets, i: number): number =>
  (base[i >> SHIFT] as number) + (added[i] as number);
