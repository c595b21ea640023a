/** What a page needs only after its first marks, a script of its own: all that is drawn in a page, and the reading of lists. Wiring only. */
import { listReader } from '../../../page/article/list-reader';
import { createCardHost } from '../../../page/card';
import { readListing } from '../../../page/lists';
import { offerParts } from './contract';
import { createGlosses } from './glosses';
import { createPageNotes } from './notes/notes';

offerParts({
  makeSurfaces(tools) {
    const host = createCardHost(tools.doc, tools.signal, tools.styles);
    const glosses = createGlosses(tools, host);
    return { glosses, notes: createPageNotes(tools, host, glosses.close) };
  },
  listReader,
  readListing,
});
