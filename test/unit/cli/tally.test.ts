import { describe, expect, it } from 'vitest';
import { countResults } from '../../../src/cli/tally';

const report = (passed: number, failed: number, files: { status: string; tests: number }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  testResults: files.map(({ status, tests }) => ({ status, assertionResults: Array(tests).fill({}) })),
});

describe('countResults', () => {
  it('adds up tests', () => {
    expect(countResults(report(5, 2), false)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a file that broke before its first test', () => {
    expect(
      countResults(
        report(5, 0, [
          { status: 'failed', tests: 0 },
          { status: 'passed', tests: 5 },
        ]),
        false,
      ).failed,
    ).toBe(1);
  });

  it('does not call a run good that ended badly', () => {
    expect(countResults(report(5, 0), false).failed).toBe(1);
    expect(countResults(report(5, 0), true).failed).toBe(0);
  });
});
