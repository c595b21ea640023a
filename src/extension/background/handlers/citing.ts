import {
  FORMAT_FILES,
  findCitationMarks,
  formatReferences,
  labelsOf,
  referenceLinks,
  referencesOf,
} from '../../../core/references';
import type { citingMessages } from '../../messages/catalogue/citing';
import type { Handlers } from '../../messages/handle';
import { loadSettings } from '../../settings/settings';
import { referencesFile } from '../../views/references';
import { shelf } from '../collections/shelf';
import { knowledge } from '../knowledge';
import { membershipsOf } from '../membership';
import { sharedConcepts } from '../shared-concepts';

/** Answers what is asked about reference lists and citations. */
export const citingHandlers: Handlers<typeof citingMessages> = {
  cite({ entries, blocks, own }) {
    return { marks: findCitationMarks(blocks, labelsOf(entries), () => referencesOf(entries, own)) };
  },
  'references-of': ({ entries, own }) => referencesOf(entries, own),
  async cited({ references, concepts }) {
    const [known, { library }, collections] = await Promise.all([knowledge(), loadSettings(), shelf()]);
    return references.map((reference) => ({
      links: referenceLinks(reference, library),
      collections: membershipsOf(reference, collections),
      shared: sharedConcepts(reference.title ?? '', concepts, known),
    }));
  },
  'format-references': ({ references, format, title }) => ({
    text: formatReferences(references, format),
    file: referencesFile(title, format),
    mime: FORMAT_FILES[format].mime,
  }),
};
