import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Citation, Reference } from '../../../src/core/model';

/** What a fixture page states of its own references and citations. */
export interface ReferenceExpectation {
  /** How many entries the list has. */
  references: number;
  /** Identifiers by number of the entry; null where there must be none. */
  identifiers?: Record<
    string,
    Partial<Record<'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'url', string | null>>
  >;
  /** Parsed fields by number of the entry. */
  fields?: Record<string, Partial<Reference>>;
  keys?: string[];
  /** Entries said to be free in PMC. */
  free?: number[];
  /** Text and references of every citation, in order. */
  citations: [text: string, refs: number[]][];
  /** Needs a browser that lays pages out. */
  layout?: boolean;
}

export interface ReferencePage {
  name: string;
  html: string;
  expect: ReferenceExpectation;
}

const folder = resolve(import.meta.dirname, '../../pages/references');

/** All fixture pages that state what they expect. */
export function referencePages(): ReferencePage[] {
  const pages: ReferencePage[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(resolve(folder, name), 'utf8');
    const json = /id="expect">([\s\S]*?)<\/script>/.exec(html)?.[1];
    if (json !== undefined) pages.push({ name, html, expect: JSON.parse(json) as ReferenceExpectation });
  }
  return pages;
}

/** The HTML of one fixture page. */
export const referencePage = (name: string): string => readFileSync(resolve(folder, name), 'utf8');

/** What was found, in the words of the expectation, so that a difference reads well. */
export function found(
  references: readonly Reference[],
  citations: readonly Citation[],
  expect: ReferenceExpectation,
) {
  const pick = (n: string, names: string[]) => {
    const reference = references[Number(n) - 1] as unknown as Record<string, unknown> | undefined;
    return Object.fromEntries(names.map((name) => [name, reference?.[name] ?? null]));
  };
  const picked = (wanted: Record<string, object>) =>
    Object.fromEntries(Object.entries(wanted).map(([n, fields]) => [n, pick(n, Object.keys(fields))]));
  return {
    references: references.length,
    ...(expect.identifiers && { identifiers: picked(expect.identifiers) }),
    ...(expect.fields && { fields: picked(expect.fields) }),
    ...(expect.keys && { keys: references.map(({ key }) => key) }),
    ...(expect.free && { free: references.filter(({ pmcFree }) => pmcFree).map(({ n }) => n) }),
    citations: citations.map(({ text, refs }) => [text.replaceAll('\u2063', '').replace(/\s+/g, ' '), refs]),
    ...(expect.layout && { layout: true }),
  };
}
