import type { LibraryResolver, Reference } from '../../core/model';
import { libraryLink } from '../../core/references/library';
import { checkLibrary as check } from '../../core/references/library-base';
import type { LibraryCheck } from '../../ui/options/types';

/** An article of the bundled collection, by which a reader tries out the way through the library. */
export const SAMPLE: Reference = {
  n: 1,
  key: '1',
  text: 'Resistance to targeted therapies in acute myeloid leukemia',
  authors: ['Mecklenbrauck R', 'Heuser M'],
  title: 'Resistance to targeted therapies in acute myeloid leukemia',
  container: 'Clin Exp Metastasis',
  year: 2023,
  doi: '10.1007/s10585-022-10189-0',
};

/** Checks what a reader typed as the address of the library, and makes a link to try it by. */
export function checkLibrary(kind: LibraryResolver['kind'], typed: string): LibraryCheck {
  const checked = check(kind, typed);
  if ('fault' in checked) return checked;
  const test = libraryLink(SAMPLE, checked.library);
  return test === undefined ? { fault: 'address' } : { ...checked, test };
}
