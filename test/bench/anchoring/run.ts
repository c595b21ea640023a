import type { Placement } from '../../../src/core/model';
import { type NoteToPlace, placeNotes } from '../../../src/core/notes/anchor';
import { makeTarget } from '../../../src/core/notes/selectors';
import { type Article, type Page, pageOf, trackedBlocks } from './article';
import { GRADES, type Grade, grade, type Truth, truthOf } from './grade';
import { MUTATIONS } from './mutations';
import { Random } from './random';
import { draw, LENGTHS, type Length, passagesOf } from './sample';
import { whereabouts } from './tracked';

/** Another way of placing notes, to stand beside ours. */
export type Rule = (
  page: Page,
  notes: readonly NoteToPlace[],
  article: Article,
) => Pick<Placement, 'placing' | 'span'>[];

export const ours: Rule = ({ body, sections }, notes) => placeNotes({ text: body.text, sections }, notes);

/** Counts of grades, and how many of the wrong ones were called exact. */
export type Tally = Record<Grade, number> & { exactlyWrong: number };
/** By mutation, then by length. */
export type Table = Record<string, Record<Length, Tally>>;

/** One graded placement, for looking at what went wrong. */
export interface Case {
  article: string;
  mutation: string;
  length: Length;
  note: NoteToPlace;
  truth: Truth;
  placement: Pick<Placement, 'placing' | 'span'>;
  grade: Grade;
  page: string;
}

export interface Plan {
  seed: number;
  /** Pages made of each article by each mutation. */
  batches: number;
  /** Notes of each length on each page. */
  notes: number;
  mutations?: readonly string[];
}

const empty = (): Tally => ({ right: 0, wrong: 0, uncertain: 0, lost: 0, exactlyWrong: 0 });
const blank = (): Record<Length, Tally> =>
  Object.fromEntries(LENGTHS.map((length) => [length, empty()])) as Record<Length, Tally>;

/** Mutates every article, places notes made on the original, and grades them by what the mutation did. */
export function runBenchmark(
  articles: readonly Article[],
  rules: Record<string, Rule>,
  plan: Plan,
  see: (rule: string, graded: Case) => void = () => {},
): Record<string, Table> {
  const names = plan.mutations ?? Object.keys(MUTATIONS);
  const tables = Object.fromEntries(
    Object.keys(rules).map((rule) => [rule, Object.fromEntries(names.map((name) => [name, blank()]))]),
  ) as Record<string, Table>;
  articles.forEach((article, a) => {
    const { sections } = pageOf(trackedBlocks(article));
    const passages = passagesOf(article);
    names.forEach((mutation, m) => {
      for (let batch = 0; batch < plan.batches; batch++) {
        const random = new Random(((plan.seed * 31 + a) * 31 + m) * 1009 + batch);
        // Half of the notes where the mutation bites: in the rows that will be repeated.
        const inRows = mutation === 'repeated table rows';
        const chosen = LENGTHS.flatMap((length) => {
          const some = draw(passages, length, plan.notes, random);
          const rows = passages.byLength[length].filter(
            ({ block }) => article.blocks[block]?.kind === 'cell',
          );
          return some.map((one, i) => ({
            ...(inRows && i % 2 === 0 && rows.length > 0 ? random.pick(rows) : one),
            length,
          }));
        });
        const share = plan.batches === 1 ? 0.5 : batch / (plan.batches - 1);
        const page = MUTATIONS[mutation]?.(article, chosen, random, share) as Page;
        const now = whereabouts(page.body, article.text.length);
        const notes = chosen.map((span, i) => ({
          id: String(i),
          target: makeTarget(article.text, span, sections),
        }));
        for (const [rule, place] of Object.entries(rules)) {
          const placements = place(page, notes, article);
          chosen.forEach((span, i) => {
            const truth = truthOf(span, now, article.text, page.body.text);
            const placement = placements[i] ?? { placing: 'lost' };
            const graded = grade(placement, truth);
            const tally = tables[rule]?.[mutation]?.[span.length] as Tally;
            tally[graded]++;
            if (graded === 'wrong' && placement.placing === 'exact') tally.exactlyWrong++;
            const note = notes[i] as NoteToPlace;
            see(rule, {
              article: article.name,
              mutation,
              length: span.length,
              note,
              truth,
              placement,
              grade: graded,
              page: page.body.text,
            });
          });
        }
      }
    });
  });
  return tables;
}

export const total = (tally: Tally): number => GRADES.reduce((sum, name) => sum + tally[name], 0);
