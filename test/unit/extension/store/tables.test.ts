import { describe, expect, it } from 'vitest';
import type { CompiledVocabulary } from '../../../../src/core/model';
import { fromStored, toStored } from '../../../../src/extension/store/tables';

const compiled: CompiledVocabulary = {
  version: 7,
  concepts: 3,
  forms: 5,
  left: { short: 1, common: 2, numbers: 3, long: 4 },
  tables: {
    bytes: Uint8Array.from([1, 2, 3]),
    words: Int32Array.from([-1, 2 ** 31 - 1, 0]),
    halves: Uint16Array.from([65_535]),
    none: new Int32Array(),
    last: Int32Array.from([42]),
  },
};

describe('tables as stored', () => {
  it('come back as they were, whatever their kind and length', async () => {
    expect(await fromStored(toStored(compiled))).toEqual(compiled);
  });

  it('are one blob', () => {
    const { bytes, layout } = toStored(compiled);
    expect(bytes.size).toBeGreaterThanOrEqual(3 + 12 + 2 + 4);
    expect(layout.map(({ offset }) => offset % 4)).toEqual([0, 0, 0, 0, 0]);
  });

  it('are refused when bytes are missing', async () => {
    const stored = toStored(compiled);
    await expect(fromStored({ ...stored, bytes: stored.bytes.slice(0, 8) })).rejects.toThrow(RangeError);
  });
});
