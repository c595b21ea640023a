/**
 * `npm run -s scan -- FILE.html …`, `--jsonl FILE.jsonl …`, `--format md [--notes NOTES.json] FILE.html …`: what the
 * extension would mark, as JSON lines or as a reading sheet. See the README for the fields.
 */
import { parseArgs } from 'node:util';
import type { CompiledLexicon } from '../core/lexicon/compile';
import { createScanner, type Scanner } from '../core/scan';
import { answerOf, type PageAnswer, referenceAnswer } from './answer';
import type { ReadPage } from './in-page-reader';
import { scanLine } from './jsonl';
import { compiledLexicon } from './lexicon';
import { notesOnPage, readNotesFile } from './notes';
import { openPageReader } from './page-reader';
import { readingSheet } from './reading-sheet';
import { readPlainFile } from './saved-page';

const USAGE =
  'usage: npm run -s scan -- [--format json|md [--notes NOTES.json]] FILE.html …   or   --jsonl FILE.jsonl …';

class UsageError extends Error {}

interface Options {
  files: string[];
  jsonl: string[];
  format: 'json' | 'md';
  /** File of notes, for reading sheets. */
  notes?: string;
}

/** Reads the command line. @throws UsageError on an unknown option or nothing to do. */
function readOptions(args: string[]): Options {
  const config = {
    jsonl: { type: 'string', multiple: true },
    format: { type: 'string' },
    notes: { type: 'string' },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof config; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args, options: config, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals: files } = parsed;
  const format = values.format ?? 'json';
  if (format !== 'json' && format !== 'md') throw new UsageError(`no such format: ${format}`);
  const { notes } = values;
  if (notes !== undefined && format !== 'md') throw new UsageError('--notes goes with --format md');
  const jsonl = values.jsonl ?? [];
  if (files.length + jsonl.length === 0) throw new UsageError('no file given');
  return { files, jsonl, format, ...(notes !== undefined && { notes }) };
}

function complain(what: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`scan: ${what}: ${message.split('\n')[0]}`);
  process.exitCode = 1;
}

function scanJsonl(file: string, scanner: Scanner): void {
  let lines: string[];
  try {
    lines = readPlainFile(file).toString('utf8').split(/\r?\n/);
  } catch (error) {
    complain(file, error);
    return;
  }
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      console.log(JSON.stringify(scanLine(scanner, line)));
    } catch (error) {
      complain(`${file}:${index + 1}`, error);
    }
  });
}

function pageAnswer(file: string, read: ReadPage, scanner: Scanner): PageAnswer {
  const { text, links, article, references, citations } = read;
  const answer = answerOf(text, scanner.scan({ text, links }));
  return { file, article, text, ...answer, references: references.map(referenceAnswer), citations };
}

async function scanPages(options: Options, lexicon: CompiledLexicon, scanner: Scanner): Promise<void> {
  const concepts = new Map(lexicon.concepts.map((concept) => [concept.id, concept]));
  const notes = options.notes === undefined ? undefined : readNotesFile(options.notes);
  const reader = await openPageReader();
  try {
    for (const file of options.files) {
      try {
        const read = await reader.read(file);
        const page = pageAnswer(file, read, scanner);
        const sheet = () => readingSheet(page, concepts, notes && notesOnPage(read, notes));
        console.log(options.format === 'md' ? sheet() : JSON.stringify(page));
      } catch (error) {
        complain(file, error);
      }
    }
  } finally {
    await reader.close();
  }
}

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const lexicon = compiledLexicon();
  const scanner = createScanner(lexicon);
  for (const file of options.jsonl) scanJsonl(file, scanner);
  if (options.files.length > 0) await scanPages(options, lexicon, scanner);
}

// `… | head` closes the pipe early: that is the reader's wish, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`scan: ${(error as Error).message}`);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = 1;
});
