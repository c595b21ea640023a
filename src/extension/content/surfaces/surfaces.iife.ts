/** What a page needs only after its first marks, a script of its own: all that is drawn in a page, and the reading of lists. Wiring only. */
import { listReader } from '../../../page/article/list-reader';
import { createCardHost } from '../../../page/card';
import { readListing } from '../../../page/lists';
import { firstInSection, mapOf } from '../../../page/session';
import { offerParts } from './contract';
import { createGlosses } from './glosses';
import { createPageNotes } from './notes/notes';

offerParts({
  makeSurfaces(tools) {
    const host = createCardHost(tools.doc, tools.signal, tools.styles);
    // One card for both: what a gloss takes the place of is closed as its reader would close it.
    const open: typeof host.open = (request) => {
      notes.close();
      host.open(request);
    };
    const glosses = createGlosses(tools, { ...host, open });
    const notes = createPageNotes(tools, host, glosses.close);
    return { glosses, notes };
  },
  listReader,
  readListing,
  mapOf,
  firstInSection,
});
