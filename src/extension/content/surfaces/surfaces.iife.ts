/** What a page needs only after its first marks, a script of its own: all that is drawn in a page, and the reading of lists. Wiring only. */
import { listReader } from '../../../page/article/list-reader';
import { readListing } from '../../../page/lists';
import { offerParts } from './contract';
import { createGlosses } from './glosses';

offerParts({
  makeSurfaces: (tools) => ({ glosses: createGlosses(tools) }),
  listReader,
  readListing,
});
