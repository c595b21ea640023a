import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { alternation } from './text';

/** Peers that mark a page. Each gives every hit an element of its own and says how many it made. */
export const DOM_PEERS: Record<string, (forms: readonly string[]) => number> = {
  'mark.js'(forms) {
    new Mark(document.body).mark([...forms], { separateWordSearch: false, accuracy: 'exactly' });
    return document.querySelectorAll('mark').length;
  },
  'findAndReplaceDOMText with one RegExp'(forms) {
    findAndReplaceDOMText(document.body, { find: alternation(forms), wrap: 'mark' });
    return document.querySelectorAll('mark').length;
  },
};
