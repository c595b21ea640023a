import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { compoundsSchema, type LexiconSource, lexiconFileSchema } from '../core/lexicon/schema';

/** Rules for open compounds stand in a file of their own; every other file is one category. */
const COMPOUNDS = 'compounds.yaml';

/**
 * Reads the lexicon as written: one YAML file per category and the compound rules.
 *
 * @throws Error that names every fault as `file:line: what is wrong`.
 */
export function loadLexiconSource(dir: string): LexiconSource {
  const faults: string[] = [];
  const read = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | undefined => {
    const result = parseYaml(name, readFileSync(join(dir, name), 'utf8'), schema);
    if ('faults' in result) faults.push(...result.faults);
    return 'value' in result ? result.value : undefined;
  };
  const names = lexiconFiles(dir);
  const files = names.filter((name) => name !== COMPOUNDS).map((name) => read(name, lexiconFileSchema));
  const compounds = names.includes(COMPOUNDS) ? read(COMPOUNDS, compoundsSchema) : undefined;
  if (files.length === 0) faults.push(`${dir}: no lexicon files (*.yaml)`);
  if (!names.includes(COMPOUNDS)) faults.push(`${dir}: ${COMPOUNDS} is missing`);
  if (faults.length > 0) throw new Error(`The lexicon cannot be read:\n${faults.join('\n')}`);
  return {
    files: files.filter((file) => file !== undefined),
    compounds: compounds as LexiconSource['compounds'],
  };
}

/** Names of the lexicon's files in `dir`, sorted so that a build is the same everywhere. */
export function lexiconFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** Parses and checks one YAML file; faults carry `name:line`. */
export function parseYaml<S extends v.GenericSchema>(
  name: string,
  text: string,
  schema: S,
): { value: v.InferOutput<S> } | { faults: string[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const at = (offset: number | undefined) =>
    `${name}:${offset === undefined ? 1 : lineCounter.linePos(offset).line}`;
  if (document.errors.length > 0) {
    // The package's message repeats the source after its first line, which says what is wrong.
    return { faults: document.errors.map((e) => `${at(e.pos[0])}: ${e.message.split('\n')[0]}`) };
  }
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return { value: parsed.output };
  return { faults: parsed.issues.map((issue) => `${at(offsetOf(issue))}: ${describe(issue)}`) };

  function offsetOf(issue: v.BaseIssue<unknown>): number | undefined {
    const path = (issue.path ?? []).map((item) => item.key);
    // A missing key has no place of its own: the nearest parent that is there shows where it belongs.
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return undefined;
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
