import { describe, expect, it, vi } from 'vitest';
import { type Running, start } from '../../durability/start';

const running = {} as Running;
const never = new Promise<never>(() => {});
/** Starts as given, one after the other; tells which were ended. */
function starts(...answers: (() => Promise<Running>)[]) {
  const ended: number[] = [];
  let at = 0;
  const launch = (signal: AbortSignal) => {
    const mine = at++;
    const gone = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => {
        ended.push(mine);
        reject(new Error('killed'));
      }),
    );
    return Promise.race([(answers[mine] as () => Promise<Running>)(), gone]);
  };
  return { launch, ended };
}

describe('starting a browser after a kill', () => {
  it('ends one that never answers, starts again, and says so', async () => {
    const { launch, ended } = starts(
      () => never,
      async () => running,
    );
    const unanswered = vi.fn();
    const { answer } = await start(launch, async () => 'notes', unanswered, 20);
    expect(answer).toBe('notes');
    expect(ended).toEqual([0]);
    expect(unanswered.mock.calls).toEqual([['a start: nothing in 0.02 s']]);
  });

  it('takes one for silent that starts and then gives no answer, or fails', async () => {
    const { launch, ended } = starts(
      async () => running,
      async () => running,
      () => Promise.reject(new Error('no port')),
      async () => running,
    );
    const ask = vi
      .fn<() => Promise<string>>()
      .mockReturnValueOnce(never)
      .mockRejectedValueOnce(new Error('not so after 60 s'))
      .mockResolvedValue('notes');
    const reasons: string[] = [];
    const { answer } = await start(launch, ask, (reason) => reasons.push(reason), 20);
    expect(answer).toBe('notes');
    expect(reasons).toEqual(['a start: nothing in 0.02 s', 'not so after 60 s', 'no port']);
    expect(ended).toEqual([0, 1, 2]);
  });

  it('gives up after four', async () => {
    const { launch, ended } = starts(...Array.from({ length: 5 }, () => () => never));
    await expect(
      start(
        launch,
        async () => 'notes',
        () => {},
        20,
      ),
    ).rejects.toThrow('4 starts gave no answer');
    expect(ended).toEqual([0, 1, 2, 3]);
  });
});
