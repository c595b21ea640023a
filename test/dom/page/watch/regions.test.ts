// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { regionsOf, runsOf } from '../../../../src/page/watch';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Ids of the regions that a change of the page makes, run by run. */
function runsAfter(html: string, change: () => void): string[][] {
  document.body.innerHTML = html;
  const observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  change();
  const { regions } = regionsOf(observer.takeRecords(), document.body);
  observer.disconnect();
  return runsOf(regions).map((run) => run.map(({ id }) => id));
}
const by = (id: string) => document.getElementById(id) as HTMLElement;

describe('what has to be read again', () => {
  it('is read as one where it stands side by side, in whatever batches it came', () => {
    const runs = runsAfter('<main id="m"><p id="a">A</p></main>', () => {
      by('m').insertAdjacentHTML('beforeend', '\n<p id="b">B</p>\n<!-- c --><p id="c">C</p>');
      by('m').insertAdjacentHTML('beforeend', '<p id="d">D</p>');
    });
    expect(runs).toEqual([['b', 'c', 'd']]);
  });

  it('is read apart where words or other elements stand between', () => {
    const runs = runsAfter('<main id="m"><p id="a">A</p>stray<p id="z">Z</p></main>', () => {
      by('a').insertAdjacentHTML('beforebegin', '<p id="b">B</p>');
      by('a').insertAdjacentHTML('afterend', '<p id="c">C</p>');
      by('z').insertAdjacentHTML('beforebegin', '<p id="d">D</p>');
      by('z').insertAdjacentHTML('afterend', '<p id="e">E</p>');
    });
    expect(runs).toEqual([['b'], ['c'], ['d'], ['e']]);
  });

  it('is the outermost element that came', () => {
    const runs = runsAfter('<main id="m"></main>', () => {
      by('m').insertAdjacentHTML('beforeend', '<div id="b"><p id="c">C</p></div>');
      by('c').insertAdjacentHTML('afterend', '<p id="d">D</p>');
    });
    expect(runs).toEqual([['b']]);
  });
});
