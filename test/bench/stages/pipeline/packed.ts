import type { CompiledVocabulary } from '../../../../src/core/model';

const KINDS = { Int32Array, Uint16Array, Uint8Array };
type Kind = keyof typeof KINDS;

/** A compiled vocabulary as JSON, for a file of the benchmark's extension; the product keeps the tables themselves. */
export function packed(compiled: CompiledVocabulary): string {
  const tables = Object.entries(compiled.tables).map(([name, table]) => [
    name,
    [table.constructor.name, Array.from(table)],
  ]);
  return JSON.stringify({ ...compiled, tables: Object.fromEntries(tables) });
}

/** The undo of `packed`. */
export function unpacked(json: string): CompiledVocabulary {
  const { tables, ...rest } = JSON.parse(json) as Omit<CompiledVocabulary, 'tables'> & {
    tables: Record<string, [Kind, number[]]>;
  };
  const made = Object.entries(tables).map(([name, [kind, values]]) => [name, KINDS[kind].from(values)]);
  return { ...rest, tables: Object.fromEntries(made) };
}
