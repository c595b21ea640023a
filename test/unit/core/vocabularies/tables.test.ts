import { expect, it } from 'vitest';
import { mayBegin, packBeginnings } from '../../../../src/core/lexicon/beginnings';
import { offsetAt, packOffsets } from '../../../../src/core/vocabularies/offsets';
import { seeded } from '../../harness/odd-text';

const someNumbers = (count: number, seed: number): number[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => Math.floor(random() * 2 ** 32) | 0);
};

it.each([
  ['small steps', 3, Uint16Array],
  ['steps that no 16 bits hold', 70_000, Int32Array],
])('gives back rising numbers as they were: %s', (_, most, kind) => {
  const random = seeded(4);
  let sum = 5;
  const numbers = Int32Array.from({ length: 1_001 }, () => {
    sum += Math.floor(random() * most);
    return sum;
  });
  const packed = packOffsets(numbers);
  expect(packed.added).toBeInstanceOf(kind);
  expect(Array.from(numbers, (_n, i) => offsetAt(packed, i))).toEqual([...numbers]);
});

it('says of no word that begins a form that it does not, and of few others that they may', () => {
  const hashes = someNumbers(5_000, 1);
  const bits = packBeginnings(hashes);
  expect(hashes.filter((hash) => !mayBegin(bits, hash, bits.length - 1))).toEqual([]);
  expect(someNumbers(5_000, 2).filter((hash) => mayBegin(bits, hash, bits.length - 1)).length).toBeLessThan(
    500,
  );
});
