import * as v from 'valibot';
import { identifierFromLink } from '../../identifiers';
import { ImportError, parseJson, plainText, sample } from '../../import';
import type { Note, Paper } from '../../model';
import { oneLine } from '../../text';
import { paperKey } from '../paper';
import { noteSchema, paperSchema } from '../schema';
import { BACKUP_FORMAT, BACKUP_VERSION } from './backup';
import { hypothesisDrafts } from './read-hypothesis';
import { annotationDraft } from './read-json-ld';
import type { ImportedNotes } from './types';

export type Item = Record<string, unknown>;

/** A note as another format has it, not checked yet. */
export interface Draft {
  id: string | undefined;
  created: unknown;
  modified: unknown;
  colour: unknown;
  body: string;
  tags: unknown[];
  concepts: unknown[];
  references: unknown[];
  target: unknown;
  url: string;
  deleted?: unknown;
  /** Key of its paper, where the file knows it. */
  paper?: string | undefined;
  /** Its paper as we wrote it. */
  ownPaper?: unknown;
  /** What the file calls its page. */
  title?: string | undefined;
}

/** More than anyone writes in a life. */
const MOST = 100_000;

/**
 * Reads notes: our backup, W3C annotations in JSON-LD (ours whole), Hypothesis' export. What is read is checked as
 * strictly as what the reader makes. Pure.
 *
 * @param now ISO 8601 with time, for notes that do not say when they were made
 * @throws ImportError, with line and reason, for a file that is not wholly understood: nothing is taken of it then
 */
export function readNotes(text: string, now: string): ImportedNotes {
  const plain = plainText(text);
  if (plain.trim() === '') throw new ImportError('empty');
  if (!/^\s*[[{]/.test(plain)) throw new ImportError('unknown-format');
  const { value } = parseJson(plain);
  const file = isItem(value) ? value : {};
  if (file.format === BACKUP_FORMAT) return readBackup(plain, file);
  const rows = [file.annotations, file.rows].find(Array.isArray) as unknown[] | undefined;
  if (rows !== undefined) {
    const { lineOf } = parseJson(plain, Array.isArray(file.annotations) ? 'annotations' : 'rows');
    for (const [i, row] of rows.entries()) if (!isItem(row)) throw wrong(lineOf(i), row);
    return finish(hypothesisDrafts(rows as Item[]), [], now);
  }
  const annotations = annotationsIn(value);
  if (annotations === undefined) throw new ImportError('unknown-format');
  const { lineOf } = parseJson(plain);
  const drafts = annotations.map((item, i) => {
    const draft = isItem(item) ? annotationDraft(item) : undefined;
    if (draft === undefined) throw wrong(lineOf(i), item);
    return draft;
  });
  const papers = listOf(file['oncogloss:papers']).map((paper) => check(paperSchema, paper, 'paper'));
  return finish(drafts, papers, now);
}

/** A collection, a page, a list or a single annotation. */
function annotationsIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value))
    return value.some((item) => isItem(item) && item.type === 'Annotation') ? value : undefined;
  if (!isItem(value)) return undefined;
  if (isItem(value.first)) return annotationsIn(value.first);
  if (Array.isArray(value.items) && /^Annotation(?:Page|Collection)$/.test(String(value.type)))
    return value.items;
  return value.type === 'Annotation' ? [value] : undefined;
}

function readBackup(plain: string, file: Item): ImportedNotes {
  if (file.version !== BACKUP_VERSION)
    throw new ImportError('unknown-format', undefined, `version ${file.version}`);
  const { lineOf } = parseJson(plain, 'notes');
  const papers = listOf(file.papers).map((paper) => check(paperSchema, paper, 'paper'));
  const notes = listOf(file.notes).map((note, i) => check(noteSchema, note, 'note', lineOf(i)));
  return complete(papers, notes);
}

function finish(drafts: readonly Draft[], papers: readonly Paper[], now: string): ImportedNotes {
  const known = new Map(papers.map((paper) => [paper.key, paper]));
  const notes = drafts.map((draft, i) => {
    const { ownPaper, title, paper: key, ...fields } = draft;
    const paper = ownPaper === undefined ? undefined : check(paperSchema, ownPaper, 'paper');
    const own = paper ?? (key === undefined ? undefined : known.get(key)) ?? paperAt(draft.url, title);
    if (!known.has(own.key)) known.set(own.key, own);
    const note = {
      ...fields,
      id: draft.id ?? `imported-${i + 1}`,
      paper: own.key,
      created: moment(draft.created, now),
      modified: moment(draft.modified, now),
    };
    return check(noteSchema, note, 'note');
  });
  return complete([...known.values()], notes);
}

/** A paper of which only an address is known. */
function paperAt(url: string, title: string | undefined): Paper {
  const identifier = identifierFromLink(url);
  const paper = {
    identifiers: identifier === null ? [] : [identifier],
    url,
    title: oneLine(title ?? '') || url,
  };
  return { ...paper, key: paperKey(paper), authors: [] };
}

function complete(papers: Paper[], notes: Note[]): ImportedNotes {
  if (notes.length > MOST) throw new ImportError('too-many', undefined, String(notes.length));
  if (notes.length === 0 && papers.length === 0) throw new ImportError('empty');
  const keys = new Set(papers.map(({ key }) => key));
  const lost = notes.find(({ paper }) => !keys.has(paper));
  if (lost !== undefined)
    throw new ImportError('unexpected', undefined, `note ${lost.id}: ${sample(lost.paper)}`);
  return { papers, notes };
}

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown, what: string, line?: number): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? '';
  throw new ImportError(
    'unexpected',
    line,
    `${what}${path === '' ? '' : ` ${path}`}: ${sample(String(issue.received))}`,
  );
}

/** As `Date.toISOString` writes it. */
function moment(value: unknown, now: string): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? now : new Date(time).toISOString();
}

const wrong = (line: number, value: unknown): ImportError =>
  new ImportError('unexpected', line, sample(JSON.stringify(value) ?? ''));

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON-LD writes one thing without a list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A string that says something. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
