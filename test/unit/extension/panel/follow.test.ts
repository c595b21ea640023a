import { describe, expect, it } from 'vitest';
import { Follow } from '../../../../src/extension/panel/follow';

const page = (paper: string, visit = 'v.0') => ({ url: `https://journal.example/${paper}`, visit });

describe('Follow', () => {
  it('lets through what was asked of the tab and the paper that are shown', () => {
    const follow = new Follow();
    const look = follow.look(7);
    const seen = follow.seen(look, page('a'));
    expect(seen?.fresh).toBe(true);
    expect(seen && follow.holds(seen.at)).toBe(true);
  });

  it('drops an answer of the tab before', () => {
    const follow = new Follow();
    const first = follow.look(7);
    const second = follow.look(8);
    expect(follow.seen(first, page('a'))).toBeNull();
    expect(follow.seen(second, page('b'))?.fresh).toBe(true);
  });

  it('drops an answer of an earlier look at the same tab, after another was in front between', () => {
    const follow = new Follow();
    const before = follow.look(7);
    follow.look(8);
    const after = follow.look(7);
    expect(follow.seen(before, page('a'))).toBeNull();
    expect(follow.holds(after)).toBe(true);
  });

  it('goes on with one look while the tab stays in front', () => {
    const follow = new Follow();
    follow.seen(follow.look(7), page('a'));
    const again = follow.seen(follow.look(7), page('a'));
    expect(again?.fresh).toBe(false);
    expect(again && follow.holds(again.at)).toBe(true);
  });

  it('drops the parts of a paper when the same tab shows another', () => {
    const follow = new Follow();
    const first = follow.seen(follow.look(7), page('a'));
    const second = follow.seen(follow.look(7), page('b'));
    expect(second?.fresh).toBe(true);
    expect(first && follow.holds(first.at)).toBe(false);
    expect(second && follow.holds(second.at)).toBe(true);
  });

  it('tells another article at the same address by its visit, and goes back to the first as to a new one', () => {
    const follow = new Follow();
    const first = follow.seen(follow.look(7), page('a', 'v.0'));
    expect(follow.seen(follow.look(7), page('a', 'v.1'))?.fresh).toBe(true);
    expect(follow.seen(follow.look(7), page('a', 'v.0'))?.fresh).toBe(true);
    expect(first && follow.holds(first.at)).toBe(false);
  });

  it('takes a fragment for no other paper', () => {
    const follow = new Follow();
    follow.seen(follow.look(7), page('a'));
    expect(follow.seen(follow.look(7), page('a#ref-CR6'))?.fresh).toBe(false);
  });

  it('drops the parts of a paper whose page no longer answers', () => {
    const follow = new Follow();
    const seen = follow.seen(follow.look(7), page('a'));
    expect(follow.shows(page('a#part'))).toBe(true);
    const now = follow.lost(follow.look(7));
    expect(seen && follow.holds(seen.at)).toBe(false);
    expect(follow.shows(page('a'))).toBe(false);
    expect(follow.holds(now)).toBe(true);
    expect(follow.lost(now)).toEqual(now);
  });

  it('holds nothing when the tab loads anew or no tab is in front', () => {
    const follow = new Follow();
    const look = follow.look(7);
    follow.look(7, true);
    expect(follow.holds(look)).toBe(false);
    const next = follow.look(7);
    follow.none();
    expect(follow.holds(next)).toBe(false);
    expect(follow.tab).toBeNull();
  });

  it('keeps ten tabs apart, in whatever order their answers come', () => {
    const follow = new Follow();
    const looks = Array.from({ length: 10 }, (_, tab) => follow.look(tab));
    const accepted = [...looks].reverse().filter((look) => follow.seen(look, page(`p${look.tab}`)));
    expect(accepted.map(({ tab }) => tab)).toEqual([9]);
  });
});
