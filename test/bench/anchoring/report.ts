import type { Article } from './article';
import { type Table, type Tally, total } from './run';
import { LENGTHS } from './sample';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(part === whole || part === 0 ? 0 : 1);
const cells = (tally: Tally): string =>
  (['right', 'wrong', 'uncertain', 'lost'] as const)
    .map((grade) => percent(tally[grade], total(tally)))
    .join(' / ');

/** Markdown: one row a mutation, one column a length, `right / wrong / uncertain / lost` in per cent. */
export function tableLines(title: string, table: Table): string[] {
  return [
    `| ${title}: right / wrong / uncertain / lost, % | ${LENGTHS.join(' | ')} |`,
    `|---|${LENGTHS.map(() => '---|').join('')}`,
    ...Object.entries(table).map(
      ([mutation, row]) => `| ${mutation} | ${LENGTHS.map((length) => cells(row[length])).join(' | ')} |`,
    ),
  ];
}

const added = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      uncertain: sum.uncertain + one.uncertain,
      lost: sum.lost + one.lost,
      exactlyWrong: sum.exactlyWrong + one.exactlyWrong,
    }),
    { right: 0, wrong: 0, uncertain: 0, lost: 0, exactlyWrong: 0 },
  );

const DELETED = 'passage deleted';
const ROWS = 'repeated table rows';

/** The figures that goals are set for, with the goal beside each. */
export function goalLines(table: Table): string[] {
  const pick = (mutations: (name: string) => boolean, lengths: (name: string) => boolean) =>
    added(
      Object.entries(table)
        .filter(([name]) => mutations(name))
        .flatMap(([, row]) => LENGTHS.filter(lengths).map((length) => row[length])),
    );
  const any = () => true;
  const short = (length: string) => length === '1 word';
  const kept = (name: string) => name !== DELETED;
  const plain = (name: string) => kept(name) && name !== ROWS;
  const long = pick(kept, (length) => !short(length));
  const longPlain = pick(plain, (length) => !short(length));
  const one = pick(kept, short);
  const onePlain = pick(plain, short);
  const rows = pick((name) => name === ROWS, any);
  const gone = pick((name) => name === DELETED, any);
  const line = (what: string, goal: string, part: number, whole: number) =>
    `| ${what} | ${goal} | ${whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)} % | ${whole} |`;
  return [
    '| figure | goal | measured | notes |',
    '|---|---|---|---|',
    line('right, three words and more, all mutations', '≥ 99 %', long.right, total(long)),
    line('the same without repeated rows', '', longPlain.right, total(longPlain)),
    line('right, one word, all mutations', '≥ 97 %', one.right, total(one)),
    line('the same without repeated rows', '', onePlain.right, total(onePlain)),
    line(
      'wrong, without repeated rows',
      '≤ 1 %',
      long.wrong + one.wrong - rows.wrong,
      total(longPlain) + total(onePlain),
    ),
    ...(total(rows) === 0 ? [] : [line('wrong, repeated rows', '≤ 2 %', rows.wrong, total(rows))]),
    line('deleted passage lost or uncertain', '≥ 98 %', gone.lost + gone.uncertain, total(gone)),
    line('deleted passage called exact', '0', gone.exactlyWrong, total(gone)),
  ];
}

/** What the articles are, for the head of the report. */
export function articleLine(title: string, articles: readonly Article[]): string {
  const words = articles.map(({ text }) => text.split(/\s+/).length);
  return `${title}: ${articles.length} (${Math.min(...words)}–${Math.max(...words)} words)`;
}
