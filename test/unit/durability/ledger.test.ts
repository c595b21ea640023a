import { describe, expect, it } from 'vitest';
import { Ledger } from '../../durability/ledger';
import { aNote } from '../extension/store/fixtures';

const state = (body: string, binned = false) => ({ body, binned });

describe('the books of the durability test', () => {
  it('miss an acknowledged note that is gone, or is not as acknowledged', () => {
    const ledger = new Ledger();
    for (const id of ['gone', 'old', 'binned']) {
      ledger.ask(id, state('new'));
      ledger.acknowledge([id]);
    }
    const { lost } = ledger.settle([
      aNote({ id: 'old', body: 'before' }),
      aNote({ id: 'binned', body: 'new', deleted: '2026-11-01T00:00:00.000Z' }),
    ]);
    expect(lost.map((line) => line.split(':')[0])).toEqual(['gone', 'old', 'binned']);
    expect(ledger.acknowledged).toBe(3);
  });

  it('take what was asked and not answered either way, and what is found from then on as given', () => {
    const ledger = new Ledger();
    ledger.ask('a', state('first'));
    ledger.acknowledge(['a']);
    ledger.ask('a', state('second'));
    ledger.ask('b', state('first'));
    expect(ledger.settle([aNote({ id: 'a', body: 'second' })]).lost).toEqual([]);
    expect(ledger.settle([aNote({ id: 'a', body: 'first' })]).lost).toHaveLength(1);
  });

  it('notice an import of which a part is there', () => {
    const ledger = new Ledger();
    ledger.askTogether(['a', 'b'], () => state('x'));
    ledger.askTogether(['c', 'd'], () => state('x'));
    const there = [
      aNote({ id: 'a', body: 'x' }),
      aNote({ id: 'b', body: 'x' }),
      aNote({ id: 'c', body: 'x' }),
    ];
    expect(ledger.settle(there)).toEqual({ lost: [], torn: ['c: 1 of 2'] });
  });
});
