import type { LibraryResolver, Reference, ReferenceFormat, ReferenceOverview } from '../../core/model';
import { FORMAT_FILES, formatReferences } from '../../core/references/formats';
import { referenceLinks } from '../../core/references/links';
import type { ReferencesActions, ReferencesProps } from '../../ui/references/types';
import { askPage } from '../messages';
import { copyText } from '../platform/clipboard';
import { saveFile } from '../platform/save-file';
import { fileWords } from './file-name';

/** "references-title-of-the-paper.bib": what a saved list is called; at most 60 characters of the title. */
export function referencesFile(title: string, format: ReferenceFormat): string {
  const short = fileWords(title);
  return `references${short && `-${short}`}.${FORMAT_FILES[format].extension}`;
}

/** What a list of references needs of the view that shows it. */
export interface ReferencesControl {
  /** Title of the paper, for a file's name. */
  title(): string;
  /** Goes to the `index`th place that cites a reference (by its `n`), or to its entry in the list. */
  jump(target: { reference: number } | { listed: number }, index?: number): void;
}

/** What can be done with the references of a page, in the popup and in the side panel. */
export function referencesActions({ title, jump }: ReferencesControl): ReferencesActions {
  return {
    onJump: (reference, index) => jump({ reference }, index),
    onListed: (listed) => jump({ listed }),
    onCopy: (references, format) => copyText(formatReferences(references, format)),
    async onSave(references, format) {
      const { mime } = FORMAT_FILES[format];
      saveFile(referencesFile(title(), format), formatReferences(references, format), mime);
      return true;
    },
  };
}

/** The references of the page in a tab; null when no content script answers. */
export async function pageReferences(tab: number): Promise<ReferenceOverview | null> {
  try {
    return (await askPage(tab, 'references', {})) ?? null;
  } catch {
    return null;
  }
}

/** Where a reference can be read, each asked once: a list is drawn again with every letter typed. */
export function linksFor(library: LibraryResolver | undefined): ReferencesProps['linksOf'] {
  const known = new Map<Reference, ReturnType<typeof referenceLinks>>();
  return (reference) => {
    const links = known.get(reference) ?? referenceLinks(reference, library);
    known.set(reference, links);
    return links;
  };
}
