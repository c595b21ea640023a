/** `npm run eval`: scans the development halves of the gold sets and the saved pages, and prints every score. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createScanner } from '../core/scan';
import type { PageAnswer } from './answer';
import { falseResistance, type GoldSentence } from './false-resistance';
import type { LineAnswer } from './jsonl';
import { compiledLexicon } from './lexicon';
import { pageTables } from './page-table';
import { inProject } from './paths';
import { type GoldPaper, type Recall, relatedness } from './relatedness';
import { table } from './table';

const SHARED = inProject('..', 'shared');

/** One figure beside what `goals.md` asks of it. */
interface Score {
  set: string;
  measure: string;
  value: number;
  goal?: { atLeast: number } | { atMost: number };
}

const work = mkdtempSync(join(tmpdir(), 'oncogloss-eval-'));

/** Runs the scan exactly as a reader would and returns the file with its answers. */
function scan(name: string, args: string[]): string {
  const path = join(work, `${name}.jsonl`);
  const out = openSync(path, 'w');
  const run = spawnSync(process.execPath, ['--import', 'tsx', inProject('src/cli/scan.ts'), ...args], {
    cwd: inProject(),
    stdio: ['ignore', out, 'inherit'],
  });
  closeSync(out);
  if (run.status !== 0) process.exitCode = 1;
  return path;
}

/** Runs a scorer and returns the object of its last line; with `--verbose` its whole table is shown. */
function scorer(name: string, gold: string, answers: string): Record<string, number> {
  const run = spawnSync(process.execPath, [join(SHARED, 'tools', `score-${name}.mjs`), gold, answers], {
    encoding: 'utf8',
  });
  const lines = run.stdout.trim().split('\n');
  const last = lines.pop() ?? '';
  if (process.argv.includes('--verbose')) console.log(`${name}\n${lines.join('\n')}\n`);
  if (!last.startsWith('{')) throw new Error(`score-${name} gave no scores: ${run.stderr.trim() || last}`);
  return JSON.parse(last) as Record<string, number>;
}

const parsed = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

function terms(): Score[] {
  const gold = join(SHARED, 'gold/terms/dev.jsonl');
  const answers = scan('terms', ['--jsonl', gold]);
  const s = scorer('terms', gold, answers);
  const wrong = falseResistance(parsed<GoldSentence>(gold), parsed<LineAnswer>(answers));
  return [
    { set: 'terms', measure: 'core categories, overlap F1', value: s.core ?? 0, goal: { atLeast: 0.93 } },
    { set: 'terms', measure: 'core categories, precision', value: s.coreP ?? 0, goal: { atLeast: 0.95 } },
    { set: 'terms', measure: 'core categories, recall', value: s.coreR ?? 0 },
    {
      set: 'terms',
      measure: 'core categories, exact F1',
      value: s.coreExact ?? 0,
      goal: { atLeast: 0.85 },
    },
    {
      set: 'terms',
      measure: 'all six categories, overlap F1',
      value: s.all ?? 0,
      goal: { atLeast: 0.88 },
    },
    { set: 'terms', measure: 'resistance marked outside cancer', value: wrong, goal: { atMost: 0.02 } },
  ];
}

function identifiers(): Score[] {
  const gold = join(SHARED, 'gold/identifiers/dev.jsonl');
  const s = scorer('identifiers', gold, scan('identifiers', ['--jsonl', gold]));
  return [
    { set: 'identifiers', measure: 'precision', value: s.P ?? 0, goal: { atLeast: 0.995 } },
    { set: 'identifiers', measure: 'recall', value: s.R ?? 0, goal: { atLeast: 0.99 } },
  ];
}

function abbreviations(): Score[] {
  const gold = join(SHARED, 'gold/abbreviations/dev.jsonl');
  const s = scorer('abbreviations', gold, scan('abbreviations', ['--jsonl', gold]));
  return [
    { set: 'abbreviations', measure: 'F1', value: s.F ?? 0, goal: { atLeast: 0.9 } },
    { set: 'abbreviations', measure: 'F1 of Ab3P, beside it', value: s.ab3p ?? 0 },
  ];
}

const htmlFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(folder, name));

function citations(): Score[] {
  const gold = join(SHARED, 'gold/citations');
  const s = scorer('citations', gold, scan('citations', htmlFiles(gold)));
  return [
    {
      set: 'citations',
      measure: 'marker → reference, precision',
      value: s.citationP ?? 0,
      goal: { atLeast: 0.99 },
    },
    {
      set: 'citations',
      measure: 'marker → reference, recall',
      value: s.citationR ?? 0,
      goal: { atLeast: 0.985 },
    },
    {
      set: 'citations',
      measure: 'reference → identifier, precision',
      value: s.identifierP ?? 0,
      goal: { atLeast: 0.998 },
    },
    {
      set: 'citations',
      measure: 'reference → identifier, recall',
      value: s.identifierR ?? 0,
      goal: { atLeast: 0.995 },
    },
  ];
}

/** How often a truly related paper stands among the first five, beside plain overlap of title words. */
function related(): Score[] {
  const gold = join(SHARED, 'gold/citations');
  const answers = parsed<PageAnswer>(scan('related', htmlFiles(gold)));
  const papers = answers.map(({ file, terms }): GoldPaper => {
    const stated = JSON.parse(readFileSync(file.replace(/\.html$/, '.json'), 'utf8')) as GoldPaper;
    return { ...stated, terms };
  });
  const lexicon = compiledLexicon();
  const concepts = new Map(lexicon.concepts.map((concept) => [concept.id, concept]));
  const { whole, halves } = relatedness(papers, createScanner(lexicon), concepts);
  const score = (measure: string, { first, related: all }: Recall): Score => ({
    set: 'related',
    measure: `${measure}: ${first} of ${all} in the first 5`,
    value: first / all,
  });
  const plain = whole['title-words'];
  return [
    score('title words', plain),
    score('concepts and titles', whole.unread),
    {
      ...score('reference lists known, which also judge', whole.whole),
      goal: { atLeast: (2 * plain.first) / plain.related },
    },
    score('title words, half of the references judging', halves['title-words']),
    score('concepts and titles, judged by half', halves.unread),
    score('other half of the references known', halves.halves),
  ];
}

function row({ set, measure, value, goal }: Score): string[] {
  const percent = `${(100 * value).toFixed(1)}%`;
  if (goal === undefined) return [set, measure, percent, '', ''];
  if ('atLeast' in goal)
    return [
      set,
      measure,
      percent,
      `≥ ${+(100 * goal.atLeast).toFixed(1)}%`,
      value >= goal.atLeast ? 'met' : 'not yet',
    ];
  return [
    set,
    measure,
    percent,
    `≤ ${+(100 * goal.atMost).toFixed(1)}%`,
    value <= goal.atMost ? 'met' : 'not yet',
  ];
}

function pages(): string {
  const answers = parsed<PageAnswer>(scan('pages', htmlFiles(join(SHARED, 'pages'))));
  const rows = answers.map((page) => [
    basename(page.file),
    page.article.doi ?? '',
    `${page.text.split(/\s+/).length}`,
    `${page.terms.length}`,
    `${new Set(page.terms.map((term) => term.concept)).size}`,
    `${page.identifiers.length}`,
    `${page.abbreviations.length}`,
    `${page.references.length}`,
    `${page.citations.length}`,
  ]);
  return table(
    ['page', 'DOI', 'words', 'terms', 'concepts', 'identifiers', 'abbr.', 'refs', 'citations'],
    rows,
  );
}

async function main(): Promise<void> {
  if (!existsSync(join(SHARED, 'gold'))) {
    console.log(
      `The gold sets and pages are kept outside this repository (looked for ${SHARED}): nothing to score.`,
    );
    return;
  }
  const scores = [terms, identifiers, abbreviations, citations, related].flatMap((measure) => measure());
  console.log(table(['set', 'measure', 'score', 'goal', ''], scores.map(row)));
  console.log(`\n${pages()}`);
  console.log(`\n${await pageTables(htmlFiles(join(SHARED, 'pages')))}`);
}

try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
