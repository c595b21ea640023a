import type { Variant } from '../harness/cold';

/** What reading a page costs at least, one way or the other. Each returns the number of UTF-16 units it got. */
export const FLOORS: readonly Variant[] = [
  { name: 'body.textContent', code: '', run: '() => document.body.textContent.length' },
  {
    name: 'TreeWalker',
    code: '',
    run: `() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) text += node.nodeValue;
      return text.length;
    }`,
  },
];

/** Name of the floor that goals speak of. */
export const FLOOR = 'TreeWalker';
