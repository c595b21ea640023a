import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { CATEGORIES, type Concept } from '../core/model';
import { createScanner } from '../core/scan';
import { answerOf, type TextAnswer } from './answer';
import { inCard, openPopup } from './extension-pages';
import type { ReadPage } from './in-page-reader';
import { compiledLexicon } from './lexicon';
import { findPhrase, readHighlights, visibleText } from './painted';
import { inProject } from './paths';
import { READER_GLOBAL, readerBundle } from './reader-bundle';

const ARTIFACTS = inProject('artifacts');
/** Milliseconds given to the extension to paint the page and to open its card. */
const PATIENCE = 20_000;
/** Milliseconds until a picture shows what has just changed. */
const SETTLE = 500;

/**
 * Tells on the terminal what the extension finds on an open page, and takes pictures of it: the page in light and
 * dark, the card, the popup. @throws Error when the extension paints nothing.
 */
export async function reportPage(context: BrowserContext, extension: string, page: Page): Promise<void> {
  const painted = await untilPainted(page);
  await printFound(page);
  if (!painted) throw new Error('The extension marked nothing on this page.');
  const phrases = Object.values(painted).flat();
  console.log(`\nPainted on the first screens: ${phrases.length} phrases, first in each section.`);
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: artifact('page-light.png') });
  await inScheme(page, 'dark');
  await page.screenshot({ path: artifact('page-dark.png') });
  await inScheme(page, 'light');
  await pictureOfCard(page, painted);
  const popup = await openPopup(context, extension, page);
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.waitForTimeout(SETTLE);
  await popup.screenshot({ path: artifact('popup.png') });
}

/** What is painted near the top, or else on the first screen on the way down that has something. */
async function untilPainted(page: Page): Promise<Record<string, string[]> | undefined> {
  const seen = async (patience: number) =>
    eventually(
      () => page.evaluate(readHighlights),
      (names) => Object.values(names).some((phrases) => phrases.length > 0),
      patience,
    );
  const first = await seen(PATIENCE / 4);
  if (first) return first;
  for (let more = true; more; ) {
    more = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight, behavior: 'instant' });
      return scrollY > before;
    });
    const here = await seen(SETTLE);
    if (here) return here;
  }
  return undefined;
}

/** The page as it is in the other colour scheme; the marks follow without a reload. */
async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForTimeout(SETTLE);
}

function artifact(name: string): string {
  const path = `${ARTIFACTS}/${name}`;
  console.log(`Wrote ${relative(process.cwd(), path)}`);
  return path;
}

/** Hovers over the first painted term until its card is open. */
async function pictureOfCard(page: Page, painted: Record<string, string[]>): Promise<void> {
  const [phrase] =
    Object.entries(painted).find(([name, found]) => /-term-/.test(name) && found.length > 0)?.[1] ?? [];
  const rect = phrase === undefined ? null : await page.evaluate(findPhrase, { phrase, nth: 0 });
  if (!rect) return;
  await page.mouse.move(rect.x + rect.width / 2 + 3, rect.y + rect.height / 2);
  await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
  const cdp = await page.context().newCDPSession(page);
  const text = await eventually(
    () => inCard(cdp, visibleText),
    (shown) => shown !== null && shown !== '',
  );
  if (!text) throw new Error(`The card of “${phrase}” did not open.`);
  console.log(`\nThe card of “${phrase}”:\n${text.replace(/^/gm, '  ')}\n`);
  await page.waitForTimeout(SETTLE);
  await page.screenshot({ path: artifact('card.png') });
}

/** Reads and scans the page with the extension's own code, every occurrence, and prints it by category. */
async function printFound(page: Page): Promise<void> {
  const source = `(() => { ${await readerBundle()}\nreturn ${READER_GLOBAL}.readPage(document); })()`;
  const { text, links } = await page.evaluate<ReadPage>(source);
  const lexicon = compiledLexicon();
  const answer = answerOf(text, createScanner(lexicon).scan({ text, links }));
  console.log(
    foundLines(answer, new Map(lexicon.concepts.map((concept) => [concept.id, concept]))).join('\n'),
  );
}

/** One line per category with its concepts, most frequent first, and one for the identifiers. */
export function foundLines(answer: TextAnswer, concepts: ReadonlyMap<string, Concept>): string[] {
  const lines = CATEGORIES.flatMap((category) => {
    const counts = tally(
      answer.terms.filter((term) => term.category === category).map((term) => term.concept),
    );
    const listed = counts.map(([id, n]) => `${concepts.get(id)?.label ?? id}${n > 1 ? ` ×${n}` : ''}`);
    return listed.length > 0 ? [`${category} (${counts.length}): ${listed.join(', ')}`] : [];
  });
  const identifiers = tally(answer.identifiers.map(({ kind, value }) => `${kind} ${value}`));
  return [...lines, `identifiers (${identifiers.length}): ${identifiers.map(([name]) => name).join(', ')}`];
}

/** Values with how often they stand in the list, most frequent first. */
function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Asks every 100 ms; undefined when it did not come true within `patience` milliseconds. */
async function eventually<T>(
  ask: () => Promise<T>,
  accept: (answer: T) => boolean,
  patience = PATIENCE,
): Promise<T | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const answer = await ask();
    if (accept(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
