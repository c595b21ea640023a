import type { CompiledVocabulary } from '../../core/model';

const KINDS = { Int32Array, Uint16Array, Uint8Array };
type Tables = CompiledVocabulary['tables'];

/** Where each table lies in the bytes; offsets in bytes, lengths in elements. */
type Layout = { name: string; kind: keyof typeof KINDS; offset: number; length: number }[];

/**
 * A compiled vocabulary as stored: its tables as one blob. Both browsers read that two to three times as fast as typed
 * arrays (13 MB: Chromium 156 14 ms for 30, Firefox 153 35 ms for 90; tried 2026-11).
 */
export interface StoredTables extends Omit<CompiledVocabulary, 'tables'> {
  layout: Layout;
  bytes: Blob;
}

const kindOf = (table: Tables[string]): keyof typeof KINDS => {
  if (table instanceof Int32Array) return 'Int32Array';
  return table instanceof Uint16Array ? 'Uint16Array' : 'Uint8Array';
};

export function toStored({ tables, ...rest }: CompiledVocabulary): StoredTables {
  let offset = 0;
  const layout: Layout = [];
  const parts: BlobPart[] = [];
  for (const [name, table] of Object.entries(tables)) {
    layout.push({ name, kind: kindOf(table), offset, length: table.length });
    // The next one begins where any kind of element may.
    const padding = (8 - (table.byteLength % 8)) % 8;
    parts.push(table, new Uint8Array(padding));
    offset += table.byteLength + padding;
  }
  return { ...rest, layout, bytes: new Blob(parts) };
}

/** The tables as views of one buffer. @throws DOMException or RangeError when the bytes are gone or cut. */
export async function fromStored({ layout, bytes, ...rest }: StoredTables): Promise<CompiledVocabulary> {
  const buffer = await bytes.arrayBuffer();
  const tables = Object.fromEntries(
    layout.map(({ name, kind, offset, length }) => [name, new KINDS[kind](buffer, offset, length)]),
  );
  return { ...rest, tables };
}
