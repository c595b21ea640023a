/**
 * `npm run durability`: are acknowledged notes still there after 200 kills? Kills Chromium and Firefox (SIGKILL) and
 * the extension's background in them while notes are inserted, edited, deleted and imported.
 *
 * Options: `--kills N` in all (200), `--only chromium-browser` (browser and victim) for a part of it, `--seed N`,
 * `--seconds N` for each pair of browser and victim at most.
 * A browser that gives no answer after a kill is killed and started again on the same profile, three times at most; how
 * often is said at the end.
 * Exit 1 when an acknowledged write was lost or an import is there in part.
 */
import { parseArgs } from 'node:util';
import { table } from '../../src/cli/table';
import type { BrowserName } from '../e2e/harness';
import { killAgainAndAgain, type Tally, VICTIMS, type Victim } from './rounds';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
  },
});

const settings = (['chromium', 'firefox'] as const)
  .flatMap((browser) => VICTIMS.map((victim): [BrowserName, Victim] => [browser, victim]))
  .filter(([browser, victim]) => values.only === undefined || values.only === `${browser}-${victim}`);
if (settings.length === 0) throw new Error(`Nothing is called ${values.only}`);

const started = Date.now();
const tallies: Tally[] = [];
for (const [browser, victim] of settings) {
  const kills = Math.ceil(Number(values.kills) / settings.length);
  tallies.push(
    ...(await killAgainAndAgain(browser, victim, kills, {
      seed: Number(values.seed),
      seconds: Number(values.seconds),
      report: (line) => process.stderr.write(`${line}\n`),
    })),
  );
}

const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
const row = (name: string[], of: (pick: (tally: Tally) => number) => number) => [
  ...name,
  ...[
    (t: Tally) => t.kills,
    (t: Tally) => t.acknowledged,
    (t: Tally) => t.lost.length,
    (t: Tally) => t.torn.length,
  ]
    .map(of)
    .map(String),
];
console.log(
  table(
    ['browser', 'killed', 'during', 'kills', 'acknowledged writes', 'lost', 'imports in part'],
    [
      ...tallies.map((tally) => row([tally.browser, tally.victim, tally.operation], (pick) => pick(tally))),
      row(['all', '', ''], sum),
    ],
  ),
);
console.log(`${sum(({ unanswered }) => unanswered.length)} restarts that gave no answer`);
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
for (const { lost, torn } of tallies) for (const line of [...lost, ...torn].slice(0, 20)) console.log(line);
process.exitCode = sum(({ lost, torn }) => lost.length + torn.length) > 0 ? 1 : 0;
